import { Combobox, useCombobox } from "@mantine/core";
import {
  Fragment,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from "react";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { foundOptions, groupsOf, type PickOption } from "./options.ts";
import "./fields.css";

interface PickMenuProps {
  /** What the list offers, as readers hear it: "Clocks". */
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly chosen?: string | null | undefined;
  readonly onPick: (value: string) => void;
  /** Makes something new of what was searched for; without it nothing can be made. */
  readonly onCreate?: ((title: string) => void) | undefined;
  /** What is made: "clock", "event of its own". */
  readonly noun?: string;
  /** Is what is typed the thing itself, such as a message's words, and not its name? */
  readonly isWritten?: boolean;
  /** Goes on elsewhere after a choice: then the focus does not come back to the button. */
  readonly movesOn?: boolean;
  /** What stands above the search. */
  readonly head?: ReactNode;
  readonly icons?: ((value: string) => ReactNode) | undefined;
  /** Called when the list closes, with or without a choice. */
  readonly onClose?: (() => void) | undefined;
  readonly width?: number | "target";
  /** The button that opens the list. */
  readonly children: (open: () => void) => ReactElement;
}

/** Begins the value of what is made anew; what it is called follows. */
const CREATE = "\u0000create";

/** A list to choose from behind a button: searched by typing, in groups, each line with its title and what it means. */
export function PickMenu(props: PickMenuProps) {
  const { onPick, onCreate, onClose, width = "target", children, movesOn = false, head } = props;
  const isTaken = useRef(false);
  const goesBack = useRef(false);
  const combobox = useCombobox({
    onDropdownClose() {
      combobox.resetSelectedOption();
      goesBack.current = !movesOn || !isTaken.current;
      onClose?.();
    },
    onDropdownOpen() {
      isTaken.current = false;
    },
  });
  const { dropdownOpened, targetRef } = combobox;
  // With the list's end, not a moment after it: then the focus might be taken from what was gone to meanwhile.
  useLayoutEffect(() => {
    if (dropdownOpened || !goesBack.current) return;
    goesBack.current = false;
    targetRef.current?.focus();
  }, [dropdownOpened, targetRef]);
  const take = (value: string): void => {
    isTaken.current = true;
    combobox.closeDropdown();
    if (value.startsWith(CREATE)) onCreate?.(value.slice(CREATE.length));
    else onPick(value);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={take}
      width={width}
      position="bottom-start"
      shadow="none"
      withinPortal
      keepMounted={false}
    >
      <Combobox.Target targetType="button">{children(() => combobox.toggleDropdown())}</Combobox.Target>
      <Combobox.Dropdown className="pick-menu">
        {head}
        <Found {...props} onSearched={combobox.selectFirstOption} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

type FoundProps = PickMenuProps & {
  /** Called when other lines are shown. */
  readonly onSearched: () => void;
};

/** What a list offers while it is open; closed lists cost nothing. */
function Found({ onSearched, ...props }: FoundProps) {
  const { label, options, chosen, onCreate, icons, noun = t("one"), isWritten = false } = props;
  const [search, setSearch] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  // As soon as it is there: what is typed a moment before would be taken for keys of the chart.
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  const found = foundOptions(options, search);
  const wanted = search.trim();
  // The first line is marked among those that are found, not among those that were there before.
  useEffect(() => {
    if (search !== "") onSearched();
  }, [search, onSearched]);
  return (
    <>
      <Combobox.Search
        ref={input}
        role="combobox"
        aria-expanded
        aria-controls={list}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        placeholder={searchHint(props, noun)}
        aria-label={t("Search: {list}", { list: label })}
      />
      <Combobox.Options id={list} className="pick-list" aria-label={label}>
        <Lines options={found} chosen={chosen} icons={icons} />
        {found.length === 0 && (
          <div className="pick-empty">{t(wanted === "" ? "There is none yet." : "Nothing has this name.")}</div>
        )}
        {onCreate !== undefined && wanted !== "" && (
          <Combobox.Option value={`${CREATE}${wanted}`} className="pick-option pick-create">
            {t(isWritten ? "Write a new {noun}: “{wanted}”" : "Create {noun} “{wanted}”", { noun, wanted })}
          </Combobox.Option>
        )}
      </Combobox.Options>
    </>
  );
}

/** What may be typed into the search: words to look for, or those of something new. */
function searchHint({ onCreate, isWritten = false }: PickMenuProps, noun: string): string {
  if (onCreate === undefined) return t("Search");
  return t(isWritten ? "Search, or write a new {noun}" : "Search, or name a new {noun}", { noun });
}

type LinesProps = Pick<PickMenuProps, "options" | "chosen" | "icons">;

function Lines({ options, chosen, icons }: LinesProps) {
  return groupsOf(options).map(([group, inside]) => {
    const lines = inside.map((option) => (
      <Option key={option.value} option={option} isChosen={option.value === chosen} icon={icons?.(option.value)} />
    ));
    return group === "" ? (
      <Fragment key="">{lines}</Fragment>
    ) : (
      <Combobox.Group key={group} label={group} className="pick-group">
        {lines}
      </Combobox.Group>
    );
  });
}

function Option({ option, isChosen, icon }: { option: PickOption; isChosen: boolean; icon?: ReactNode }) {
  return (
    <Combobox.Option
      value={option.value}
      className="pick-option"
      data-chosen={isChosen || undefined}
      selected={isChosen}
    >
      <span className="pick-row">
        {icon}
        <span>
          <span className="pick-title">{option.title}</span>
          {option.about !== undefined && <span className="pick-about">{option.about}</span>}
        </span>
        {option.keys !== undefined && <kbd className="pick-keys">{option.keys}</kbd>}
      </span>
    </Combobox.Option>
  );
}

/** The mark of a button that opens a list. */
export function PickChevron() {
  return <Icon name="down" size={12} />;
}
