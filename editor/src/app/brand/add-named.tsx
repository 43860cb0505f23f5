import { Button, TextInput } from "@mantine/core";
import { useState } from "react";

interface AddNamedProps {
  /** What the field asks for, and what the button does: "Name of a new lead", "Add a lead". */
  readonly label: string;
  readonly add: string;
  readonly placeholder: string;
  readonly onAdd: (title: string) => void;
}

/** Adds something by its title; the name by which protocols know it is made of that. */
export function AddNamed({ label, add, placeholder, onAdd }: AddNamedProps) {
  const [title, setTitle] = useState("");
  const wanted = title.trim();
  return (
    <form
      className="add-named"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === "") return;
        onAdd(wanted);
        setTitle("");
      }}
    >
      <TextInput
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" size="compact-md" disabled={wanted === ""}>
        {add}
      </Button>
    </form>
  );
}
