import { expect, it } from "vitest";
import { commonActions, withCommon } from "./common-actions.ts";

const tell = (message: string) => ({ type: "reply", params: { message } });
const A = [tell("hello"), "log", tell("sorry")];
const B = ["log", tell("bye"), tell("sorry"), "log"];

it("what lists have in common stands in the order of the first, as often as all have it", () => {
  expect(commonActions([A, B])).toEqual(["log", tell("sorry")]);
  expect(commonActions([B, A])).toEqual(["log", tell("sorry")]);
  expect(commonActions([["log", "log"], ["log"]])).toEqual(["log"]);
  expect(commonActions([A, undefined])).toEqual([]);
  expect(commonActions(["log", ["log"]])).toEqual(["log"]);
});

it("what is changed in common is changed where it stands, and the rest stays", () => {
  const common = commonActions([A, B]);
  expect(withCommon(B, common, ["log", tell("so sorry")])).toEqual(["log", tell("bye"), tell("so sorry"), "log"]);
  expect(withCommon(B, common, [tell("sorry")])).toEqual([tell("sorry"), tell("bye"), "log"]);
  expect(withCommon(A, common, [...common, tell("bye")])).toEqual([...A, tell("bye")]);
  expect(withCommon(undefined, [], ["log"])).toEqual(["log"]);
});

it("what is put in another order is so in each", () => {
  const common = commonActions([A, A]);
  expect(withCommon(A, common, common.toReversed())).toEqual(A.toReversed());
});
