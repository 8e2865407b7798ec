// Cases that the Python tests read too, so that the two languages can never differ.
import { readFileSync } from "node:fs";

const FOLDER = new URL("../shared/", import.meta.url);

export const shared = (name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
