import { expect, test } from "vitest";
import { describeWithRedis, startRedis } from "../../stores/redis/redis-server.ts";
import { directOf, fakeConnector } from "./fake-connector.ts";
import { runTeams, until } from "./run-teams.ts";

describeWithRedis("Teams on Redis", () => {
  test("two processes: one question is answered once, whichever took it; a lost one is sent once more; what is forgotten is gone", async () => {
    const redis = await startRedis();
    const teams = await fakeConnector();
    const [first, second] = [
      await runTeams({ redisUrl: redis.url, teams }),
      await runTeams({ redisUrl: redis.url, teams }),
    ];
    try {
      const more = { id: "the-same" };
      const sent = await Promise.all([
        first.personal("Darf ich Signal dienstlich nutzen?", more),
        second.personal("Darf ich Signal dienstlich nutzen?", more),
      ]);
      expect(sent.map(({ status }) => status)).toEqual([200, 200]);
      await until(() => teams.posted.length === 1);
      await second.mention("Liest der Chef in Teams mit?");
      await until(() => teams.posted.length === 3);
      expect(teams.posted[1]).toMatchObject({ conversation: directOf("29:anna"), targeted: false });
      teams.plan("post", { status: 500 });
      await first.personal("Darf ich Threema dienstlich nutzen?", { user: "29:eva" });
      await until(() => teams.posted.length === 4);
      expect(teams.posted[3]?.text).toMatch(/noch einmal/);
      await second.personal("vergiss mich");
      await until(() => teams.posted.length === 5);
      const owner = {
        workspace: first.keeping.vault.pseudonym("workspace", "teams", "00000000-0000-4000-8000-00000000000b"),
        person: first.keeping.vault.pseudonym("person", "teams", "00000000-0000-4000-8000-00000000000b", "aad-29:anna"),
      };
      await until(async () => {
        const { drafts, threads, outbox, keys } = await first.keeping.store.holdings.count(owner);
        return drafts + threads + outbox + keys === 0;
      });
      expect(teams.wrong).toEqual([]);
      expect([...first.errors, ...second.errors]).toEqual([]);
    } finally {
      await Promise.all([first.stop(), second.stop()]);
      await teams.close();
    }
  });
});
