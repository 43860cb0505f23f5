import { defineCommand } from "citty";
import { ParleyError } from "@parley/engine";
import { COMMAND_LINE } from "../runtime/caller.ts";
import { changeBeside } from "../runtime/change-beside.ts";
import { planMemberRemoval } from "../runtime/people/members.ts";
import { prepareMembersOfPerson } from "../store/people/members-of-person.ts";
import type { Store } from "../store/open-store.ts";
import type { PlannedChange } from "../runtime/turns/change-turn.ts";
import { personByEmail } from "./person-by-email.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley users remove` */
export const usersRemove = (world: World) =>
  defineCommand({
    meta: { name: "users remove", description: "Takes somebody out of a brand, or out of all; sessions end at once" },
    args: {
      email: { type: "positional", required: true, description: "The person's e-mail address" },
      brand: { type: "string", description: "Only out of this one; * is a membership in every brand", valueHint: "id" },
    },
    run: ({ args }) =>
      withStore(world.env, async (store) => {
        const { id } = personByEmail(store, args.email);
        await changeBeside(store, COMMAND_LINE, Date.now(), () => planRemoval(store, id, args.brand));
        world.stdout.write(`Removed ${args.email}.\n`);
      }),
  });

/** Plans to take a person out of one brand, or out of all together. */
function planRemoval(store: Store, person: string, brand: string | undefined): PlannedChange {
  const brands = brand === undefined ? prepareMembersOfPerson(store.db)(person).map((member) => member.brand) : [brand];
  if (brands.length === 0) throw new ParleyError("PARLEY_NOT_FOUND", "this person is in no brand");
  const removals = brands.map((each) => planMemberRemoval(store, each, person));
  return {
    answer: { status: 204, body: null },
    acts: removals.flatMap(({ acts = [] }) => acts),
    write: () => removals.forEach((removal) => removal.write?.()),
  };
}
