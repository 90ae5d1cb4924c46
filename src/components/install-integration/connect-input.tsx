"use client";
import type { ConnectInput as Input } from "../../contracts/kit/connect-method.js";
import { ignoredByManagers } from "../../primitives/ignored-by-managers.js";
import { Field, type FieldControl } from "../../primitives/field.js";
import { SecretInput } from "../../primitives/secret-input.js";
import { Select } from "../../primitives/select.js";
import { ServerText } from "../../primitives/server-text.js";
import { TextInput } from "../../primitives/text-input.js";
import { ExternalLink } from "../external-link.js";
import { useMessages } from "../use-messages.js";
import { useEdgeSpaces } from "./use-edge-spaces.js";

export interface ConnectInputProps {
  input: Input;
  /** Sentence about what is wrong. */
  error: string | undefined;
}

/** One input of a connect form, uncontrolled: what is typed stays in the input and nowhere else. */
export function ConnectInput({ input, error }: ConnectInputProps) {
  const { text, rich } = useMessages();
  const { box, space, onInput, remove } = useEdgeSpaces();
  const label = input.label || input.name;
  const docs = input.docsUrl ? (
    <ExternalLink href={input.docsUrl}>{rich("connect.inputHelp", { label })}</ExternalLink>
  ) : null;
  const help =
    input.help || docs ? (
      <>
        {input.help ? <ServerText>{input.help}</ServerText> : null} {docs}
      </>
    ) : undefined;
  const draw = (control: FieldControl) => {
    const common = { ...control, name: input.name, "aria-required": input.required || undefined };
    if (input.type === "select") {
      return (
        <Select
          {...common}
          defaultValue={input.defaultValue ?? ""}
          options={input.options}
          placeholder={text("connect.choose")}
        />
      );
    }
    if (input.type === "secret") {
      return (
        <SecretInput
          {...common}
          prefix={input.prefix}
          suffix={input.suffix}
          showLabel={text("connect.show", { label })}
          hideLabel={text("connect.hide", { label })}
        />
      );
    }
    return (
      <TextInput
        {...common}
        defaultValue={input.defaultValue}
        prefix={input.prefix}
        suffix={input.suffix}
        {...ignoredByManagers}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
      />
    );
  };
  return (
    <Field
      label={<ServerText>{label}</ServerText>}
      note={input.required ? undefined : text("connect.optional")}
      help={help}
      error={error}
      advice={
        space ? (
          <>
            <span>{rich(`connect.space.${space}`, { label })}</span>
            <button type="button" className="tenon-text-button" data-tenon-action="remove-space" onClick={remove}>
              {text("connect.space.remove")}
            </button>
          </>
        ) : undefined
      }
    >
      {(control) => (
        <div ref={box} onInput={onInput}>
          {draw(control)}
        </div>
      )}
    </Field>
  );
}
