"""The back end: python3 server.py [--port 8080] [--file data.json]

What every request goes through stands in `Handler._answer`, in its order; the first step that fails decides the answer.
"""

import argparse
import json
import os
import secrets
import sys
import traceback
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from asked import Asked
from checks import read
from contract import BODIES, QUERIES
from idempotency import Once
from identity import Person, Sessions, compare_claims, identify, refuse_foreign_pages
from integrations import CONTRACT_VERSION
from problems import Problem, not_found
from request_body import RequestBody, read_query
from routes import find_route
from store import Store

MOUNTED_AT = "/api/tenon"
# The page says it too (`<TenonProvider project=…>`), and the two are compared.
PROJECT = "python-example"


@dataclass
class App:
    store: Store
    token_key: bytes | None = None
    sessions: Sessions = field(default_factory=Sessions)
    once: Once = field(default_factory=Once)


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], app: App) -> None:
        super().__init__(address, Handler)
        self.app = app


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Seconds without a byte: nobody holds a thread by sending slowly.
    timeout = 10
    # Headers and body leave together.
    wbufsize = -1
    server: Server

    def respond(self) -> None:
        body = RequestBody(self.rfile, self.headers)
        headers: dict[str, str] = {}
        try:
            status, answer = self._answer(body)
        except TimeoutError:
            problem = Problem("timeout", "The body took too long", status=408)
            status, answer = problem.status, problem
        except Problem as problem:
            status, answer, headers = problem.status, problem, problem.headers
        except Exception:
            # The cause is for the log alone; its text may hold anything.
            traceback.print_exc()
            status, answer = 500, Problem("unexpected")
        try:
            self.close_connection = self.close_connection or not body.drain()
        except OSError:
            self.close_connection = True
        self._send(status, answer, headers)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = respond

    def _answer(self, body: RequestBody) -> tuple[int, Any]:
        app = self.server.app
        path, _, query = self.path.partition("?")
        if not path.startswith(f"{MOUNTED_AT}/"):
            raise not_found()
        route, params = find_route(self.command, path[len(MOUNTED_AT) :])
        refuse_foreign_pages(self.headers)
        person = identify(self.headers, app.sessions, PROJECT, app.token_key)
        compare_claims(self.headers, person, PROJECT)
        asked = Asked(
            project=PROJECT,
            person=person,
            store=app.store,
            params=params,
            query=read(QUERIES[route.name], read_query(query)) if route.name in QUERIES else {},
            body=read(BODIES[route.name], body.json()) if route.name in BODIES else {},
        )
        key = self.headers.get("Idempotency-Key")
        if route.method == "POST" and key is not None:
            scope = [person.group, person.consumer, route.name, *params.values()]
            return route.status, app.once.run(scope, key, asked.body, lambda: route.answer(asked))
        return route.status, route.answer(asked)

    def _send(self, status: int, answer: Any, headers: dict[str, str]) -> None:
        request_id = secrets.token_urlsafe(15)
        is_problem = isinstance(answer, Problem)
        media_type = "application/problem+json" if is_problem else "application/json"
        content = answer.body(request_id) if is_problem else answer
        data = b"" if status == 204 else json.dumps(content).encode("ascii")
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(data)))
        if self.close_connection:
            self.send_header("Connection", "close")
        fixed = {
            "Cache-Control": "no-store",
            "Vary": "Origin, Authorization, Cookie",
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
            "X-Request-Id": request_id,
            "Tenon-Contract": CONTRACT_VERSION,
        }
        for name, value in {**fixed, **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Called by `http.server` for what is no request at all; it would answer a page."""
        self.close_connection = True
        self._send(code, Problem("invalid_input", "This is no request that is read here", status=code), {})

    def version_string(self) -> str:
        return "python-example"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Method and status: ids, queries and bodies belong into no log."""
        self.log_message("%s %s", self.command, code)


def main() -> None:
    parser = argparse.ArgumentParser(description="A back end for the kit, in Python's standard library alone.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    parser.add_argument("--file", help="keep connections and installations in this JSON file")
    options = parser.parse_args()
    key = os.environ.get("TENON_SESSION_KEY", "").encode()
    if key and len(key) < 32:
        sys.exit("TENON_SESSION_KEY is shorter than 32 bytes and could be guessed. Make one with: openssl rand -base64 48")
    app = App(Store(options.file), token_key=key or None)
    server = Server((options.host, options.port), app)
    # Two people of two organizations, to try it with. Your product signs in its own.
    people = [Person(consumer="user-1", group="org-1"), Person(consumer="user-2", group="org-2")]
    url = f"http://{options.host}:{server.server_port}{MOUNTED_AT}"
    print(json.dumps({"url": url, "cookies": [app.sessions.sign_in(each) for each in people]}), flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


if __name__ == "__main__":
    main()
