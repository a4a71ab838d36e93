import { storeContract } from "../../contracts/store.ts";
import { openForTests } from "./open-for-tests.ts";

storeContract("sqlite", openForTests);
