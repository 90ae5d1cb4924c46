"""Who is asking. The only source is your own session; what a page says about itself is compared with it and never believed."""

import secrets
from dataclasses import dataclass
from email.message import Message
from http.cookies import CookieError, SimpleCookie
from urllib.parse import unquote, urlsplit

from problems import Problem
from session_token import read_session_token


@dataclass(frozen=True)
class Person:
    """Somebody who is signed in. Connections and installations belong to the group, the organization the person acts for."""

    consumer: str
    group: str


class Sessions:
    """Stands for your own sessions: the value of a cookie, and who signed in with it. Put yours in its place."""

    cookie = "session"

    def __init__(self) -> None:
        self._people: dict[str, Person] = {}

    def sign_in(self, person: Person) -> str:
        """Answers the header `Cookie` of that person's browser."""
        value = secrets.token_urlsafe(24)
        self._people[value] = person
        return f"{self.cookie}={value}"

    def person_of(self, headers: Message) -> Person | None:
        try:
            cookie = SimpleCookie(headers.get("Cookie", "")).get(self.cookie)
        except CookieError:
            return None
        return self._people.get(cookie.value) if cookie else None


def refuse_foreign_pages(headers: Message) -> None:
    """A form of another site cannot set the kit's header, and the browser itself says which site a request comes from."""
    if not headers.get("Tenon-Contract"):
        raise Problem("forbidden", "The header Tenon-Contract is missing")
    site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin")
    if site is not None:
        is_own = site in ("same-origin", "none")
    else:
        is_own = origin is None or _host_of(origin) == headers.get("Host")
    if not is_own:
        raise Problem("forbidden", "Pages of this origin are not allowed here")


def identify(headers: Message, sessions: Sessions, project: str, token_key: bytes | None) -> Person:
    """Raises `session_ended` (401) when nobody is signed in."""
    authorization = headers.get("Authorization", "")
    if token_key is not None and authorization.lower().startswith("bearer "):
        # The cookie does not count then: it must never lend a token more than the token says.
        claims = read_session_token(authorization[len("bearer ") :].strip(), token_key, project)
        return Person(consumer=claims["sub"], group=claims["group"]["ref"])
    person = sessions.person_of(headers)
    if person is None:
        raise Problem("session_ended", "Nobody is signed in")
    return person


def compare_claims(headers: Message, person: Person, project: str) -> None:
    """Raises `identity_mismatch` (403) when the page was made for somebody else than who is signed in now."""
    expected = {"Tenon-Project": project, "Tenon-Consumer": person.consumer, "Tenon-Group": person.group}
    for header, value in expected.items():
        claim = headers.get(header)
        # A header carries ASCII, so a page sends other names percent-encoded.
        if claim is not None and value not in (claim, unquote(claim)):
            raise Problem("identity_mismatch", f"{header} is not what the session says")


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc or None
    except ValueError:
        return None
