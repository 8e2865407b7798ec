// Papers in the browser's storage: full, forbidden, or holding what another program wrote.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { channel, localKeys, readBase, readLocal, writeBase, writeLocal } from "#site/judge/store.js";

import { forget, storage } from "./browser.js";

const set = (name, value) => Object.defineProperty(globalThis, name, { value, configurable: true });
afterEach(forget);

test("what is written is read, and keys are found by how they begin, in order", () => {
  storage({ other: "1" });
  assert.equal(writeLocal("paper/2", { points: 7.5 }), true);
  assert.equal(writeLocal("paper/1", null), true);
  assert.deepEqual(readLocal("paper/2"), { points: 7.5 });
  assert.deepEqual(localKeys("paper/"), ["paper/1", "paper/2"]);
});

test("nothing there, or something that is no JSON, is null", () => {
  storage({ cut: '{"a":', empty: "", text: "ร่าง" });
  for (const key of ["cut", "empty", "text", "absent"]) assert.equal(readLocal(key), null, key);
});

test("a storage that is full, forbidden or not there says so and never throws", () => {
  const throws = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  set("localStorage", { getItem: throws, setItem: throws });
  assert.deepEqual([readLocal("a"), writeLocal("a", 1)], [null, false]);
  Object.defineProperty(globalThis, "localStorage", { get: throws, configurable: true });
  assert.deepEqual([readLocal("a"), writeLocal("a", 1), localKeys("")], [null, false, []]);
  delete globalThis.localStorage;
  assert.deepEqual([writeLocal("a", 1), localKeys("")], [false, []]);
  const loop = {};
  loop.self = loop;
  storage();
  assert.equal(writeLocal("a", loop), false);
});

test("a database that is missing, forbidden, blocked or fails is nothing kept", async () => {
  const fails = (event) => ({
    open: () => {
      const request = { error: new Error("no") };
      queueMicrotask(() => request[event]());
      return request;
    },
  });
  const throwing = {
    open: () => {
      throw new DOMException("private window", "SecurityError");
    },
  };
  for (const base of [undefined, throwing, fails("onerror"), fails("onblocked")]) {
    set("indexedDB", base);
    assert.deepEqual([await readBase("a"), await writeBase("a", 1)], [null, false]);
  }
});

test("a browser without channels between tabs sends nothing, and one with them sends the paper along", () => {
  set("window", {});
  channel(() => assert.fail("received"))("a", 1);
  const lines = [];
  class BroadcastChannel {
    constructor(name) {
      lines.push(this);
      this.name = name;
      this.sent = [];
    }
    postMessage(message) {
      this.sent.push(message);
    }
  }
  set("BroadcastChannel", BroadcastChannel);
  set("window", { BroadcastChannel });
  const received = [];
  const send = channel((key, paper) => received.push([key, paper]));
  send("a", { points: 1 });
  assert.deepEqual(lines[0].sent, [{ key: "a", paper: { points: 1 } }]);
  lines[0].onmessage({ data: { key: "b", paper: 2 } });
  assert.deepEqual(received, [["b", 2]]);
});
