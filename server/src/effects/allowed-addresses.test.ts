import { describe, expect, it } from "vitest";
import { faultOfAddress, NOTHING_ALLOWED, readAllowed } from "./allowed-addresses.ts";
import { faultOfReceiver } from "./receiver-url.ts";

const INSIDE = [
  "127.0.0.1",
  "127.255.255.254",
  "0.0.0.0",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "100.127.255.255",
  "224.0.0.1",
  "255.255.255.255",
  "192.0.2.1",
  "198.18.0.1",
  "240.0.0.1",
  "::",
  "::1",
  "fe80::1",
  "fe80::1%eth0",
  "fc00::1",
  "fdff::1",
  "fec0::1",
  "ff02::1",
  "::ffff:127.0.0.1",
  "::ffff:8.8.8.8",
  "::ffff:a00:1",
  "::10.0.0.1",
  "::a00:1",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::a00:1",
  "2002:a00:1::",
  "2001::1",
  "2001:db8::1",
  "4000::1",
];

describe("addresses of receivers", () => {
  it.each(INSIDE)("%s is not connected to", (address) => {
    expect(faultOfAddress(address, NOTHING_ALLOWED)).toContain("not a public address");
  });

  it.each(["8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "2606:4700::1111", "2a00:1450::1"])(
    "%s is public",
    (address) => expect(faultOfAddress(address, NOTHING_ALLOWED)).toBeNull(),
  );

  it("those that the operator lists are connected to, and their neighbours not", () => {
    const { allowed, wrong } = readAllowed("10.1.0.0/16, 127.0.0.1,fd00::/8 , ::1");
    expect(wrong).toEqual([]);
    const reached = (address: string) => faultOfAddress(address, allowed) === null;
    expect(["10.1.255.1", "127.0.0.1", "fd12::1", "::1"].every(reached)).toBe(true);
    expect(["10.2.0.1", "127.0.0.2", "fc00::1", "::ffff:10.1.0.1", "::ffff:127.0.0.1"].some(reached)).toBe(false);
  });

  it("entries that are neither names nor addresses are named", () => {
    expect(readAllowed("hooks.internal,10.0.0.0/33,300.1.1.1,http://x,a b,,10.1,::1/129").wrong).toEqual([
      "10.0.0.0/33",
      "300.1.1.1",
      "http://x",
      "a b",
      "10.1",
      "::1/129",
    ]);
  });
});

describe("the address of a receiver", () => {
  const { allowed } = readAllowed("hooks.internal,10.1.0.0/16,::1");
  it.each([
    "https://example.com/parley",
    "https://example.com:8443/parley?to=care",
    "http://hooks.internal/x",
    "http://HOOKS.internal./x",
    "http://10.1.2.3:8080/x",
    "http://[::1]:8080/x",
  ])("may be %s", (url) => expect(faultOfReceiver(url, allowed)).toBeNull());

  it.each([
    ["http://example.com/x", "https://"],
    ["ftp://example.com/x", "https://"],
    ["https://user@example.com/x", "no user name"],
    ["https://:secret@example.com/x", "no user name"],
    ["https://127.0.0.1/x", "may not be reached"],
    ["https://0x7f.1/x", "may not be reached"],
    ["https://2130706433/x", "may not be reached"],
    ["https://[::ffff:127.0.0.1]/x", "may not be reached"],
    ["https://169.254.169.254/latest", "may not be reached"],
    ["/parley", "is not an address"],
  ])("may not be %s", (url, fault) => expect(faultOfReceiver(url, allowed)).toContain(fault));
});
