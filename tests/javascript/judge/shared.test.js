// The arithmetic and the bytes that Python works out too (tests/judging/test_judge_shared.py reads the same cases).
import assert from "node:assert/strict";
import { test } from "node:test";

import * as canon from "#site/judge/canon.js";
import { shorten } from "#site/judge/finding.js";
import { nesting, numberText } from "#site/judge/shape.js";
import { adjusted, agreement, randomNumbers, summarise } from "#site/judge/stats.js";

import { shared } from "../shared.js";

const cases = shared("judge_numbers.json");
const bytes = (text) => new TextEncoder().encode(text);
const near = (found, wanted) =>
  assert.ok(found === wanted || Math.abs(found - wanted) < 1e-9, `${found} is not ${wanted}`);

test("a value is written down in one way", () => {
  for (const [value, text] of cases.canonical) assert.equal(canon.canonical(value), text);
});

test("points are whole hundredths", () => {
  for (const [points, wanted] of cases.cents) assert.equal(canon.cents(points), wanted);
  for (const [points, wanted] of cases.exact) assert.equal(canon.isExact(points), wanted);
});

test("seals are standard HMAC, and any change breaks them", async () => {
  for (const { body, secret, mac } of cases.signatures) {
    assert.equal(await canon.sign(body, secret), mac);
    assert.equal(await canon.isSigned({ ...body, mac }, secret), true);
    assert.equal(await canon.isSigned({ ...body, mac, more: 1 }, secret), false);
    assert.equal(await canon.isSigned(body, secret), false);
  }
});

test("bytes are written in one way only", () => {
  for (const text of ["AB", "AAB", "AA==", "A", "AA+A", "AA/A", "AA=", " AA"])
    assert.throws(() => canon.fromBase64(text));
});

test("bytes are written and summed in the standard way", async () => {
  for (const [text, coded] of cases.base64) {
    assert.equal(canon.toBase64(bytes(text)), coded);
    assert.deepEqual(canon.fromBase64(coded), bytes(text));
  }
  for (const [text, sum] of cases.fingerprints) assert.equal(await canon.fingerprint(bytes(text)), sum);
});

test("means are those of another program", () => {
  for (const { values, ...wanted } of cases.summaries)
    for (const method of ["mean", "median", "trimmed"])
      assert.equal(summarise(values, method), wanted[method], `${method} of ${values}`);
  assert.equal(summarise([], "mean"), null);
});

test("agreement is that of another program", () => {
  for (const { matrix, alpha, word } of cases.agreement) {
    const found = agreement(matrix);
    near(found.alpha, alpha);
    assert.equal(found.word, word);
    if (found.low !== null) assert.ok(found.low <= found.high);
  }
  const even = [
    [10, 20, 30, 40, 50, 60],
    [12, 18, 33, 39, 52, 58],
    [30, 25, 20, 45, 50, 70],
  ];
  const { alpha, low, high } = agreement(even);
  assert.ok(low < alpha && alpha < high);
  assert.deepEqual(agreement(even), agreement(even));
});

test("adjusted values take out who judged", () => {
  for (const { matrix, adjusted: wanted } of cases.adjusted) {
    const found = adjusted(matrix);
    assert.equal(found.length, wanted.length);
    found.forEach((value, n) => near(value, wanted[n]));
  }
});

test("random numbers are repeatable", () => {
  const draw = randomNumbers(cases.random.seed);
  assert.deepEqual([draw(), draw(), draw()], cases.random.numbers);
});

test("what is shown to people", () => {
  for (const [value, text] of cases.number_text) assert.equal(numberText(value), text);
  for (const [source, depth] of cases.nesting) assert.equal(nesting(source), depth);
  for (const [text, short] of cases.shorten) assert.equal(shorten(text), short);
});
