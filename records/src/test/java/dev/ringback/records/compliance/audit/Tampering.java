package dev.ringback.records.compliance.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with every right on the database, but without the key, may do to the trail. */
enum Tampering {
  CHANGE_A_FIELD {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.set(jdbc, FIELDS.get(random.nextInt(FIELDS.size())));
      return spot;
    }
  },
  CHANGE_AND_SEAL_WITHOUT_THE_KEY {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.set(jdbc, FIELDS.get(random.nextInt(FIELDS.size())));
      spot.set(jdbc, "seal = '\\x" + sha256("sealed again " + random.nextLong()) + "'");
      return spot;
    }
  },
  CHANGE_AND_LINK_THE_NEXT {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      String seal = "'\\x" + sha256("linked " + random.nextLong()) + "'";
      spot.set(jdbc, "actor = 'us_other', seal = " + seal);
      new Spot(spot.clinic(), spot.seq() + 1).set(jdbc, "previous_seal = " + seal);
      return spot;
    }
  },
  DELETE_ONE {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.delete(jdbc, spot.seq());
      return spot;
    }
  },
  DELETE_MANY {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.delete(jdbc, spot.seq() + random.nextInt(1, 5));
      return spot;
    }
  },
  DELETE_THE_END {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.delete(jdbc, Long.MAX_VALUE);
      return spot;
    }
  },
  DELETE_ONE_AND_CLOSE_THE_GAP {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.delete(jdbc, spot.seq());
      spot.shift(jdbc, -1);
      return spot;
    }
  },
  SWAP_TWO {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      long other = spot.seq() + random.nextInt(1, 4);
      jdbc.sql(
              "update audit_entry set seq = :a + :b - seq where clinic = :clinic and seq in (:a, :b)")
          .param("a", spot.seq())
          .param("b", other)
          .param("clinic", spot.clinic())
          .update();
      return spot;
    }
  },
  SWAP_TWO_AND_LEAVE_THE_SEALS {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      jdbc.sql(
              """
              update audit_entry one set object = two.object, at = two.at
              from audit_entry two
              where one.clinic = :clinic and two.clinic = :clinic
                and (one.seq, two.seq) in ((:seq, :seq + 1), (:seq + 1, :seq))
              """)
          .param("clinic", spot.clinic())
          .param("seq", spot.seq())
          .update();
      return spot;
    }
  },
  FORGE_AT_THE_END {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot end = new Spot(Spot.any(random).clinic(), Trails.LENGTH + 1);
      new Spot(end.clinic(), Trails.LENGTH).copy(jdbc, end.clinic(), end.seq());
      return end;
    }
  },
  FORGE_IN_BETWEEN {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      new Spot(spot.clinic(), spot.seq() - 1).shift(jdbc, 1);
      new Spot(spot.clinic(), spot.seq() - 1).copy(jdbc, spot.clinic(), spot.seq());
      return spot;
    }
  },
  MOVE_TO_ANOTHER_CLINIC {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.copy(jdbc, spot.another(), Trails.LENGTH + 1);
      spot.delete(jdbc, spot.seq());
      return spot;
    }
  },
  PUT_ONE_FOR_ANOTHER_CLINICS {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot spot = Spot.any(random);
      spot.delete(jdbc, spot.seq());
      new Spot(spot.another(), spot.seq()).copy(jdbc, spot.clinic(), spot.seq());
      return spot;
    }
  },
  DELETE_A_CLINICS_TRAIL {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      Spot first = new Spot(Spot.any(random).clinic(), 1);
      first.delete(jdbc, Long.MAX_VALUE);
      return first;
    }
  },
  TRUNCATE {
    @Override
    Spot on(JdbcClient jdbc, Random random) {
      jdbc.sql("truncate audit_entry").update();
      return new Spot(Spot.any(random).clinic(), 1);
    }
  };

  private static final List<String> FIELDS =
      List.of(
          "at = at + interval '1 microsecond'",
          "actor_kind = 'SYSTEM'",
          "actor_kind = 'NOBODY'",
          "actor = 'us_other'",
          "action = 'SEARCH'",
          "subject = null",
          "subject = 'ct_other'",
          "subject = null, object = object || subject",
          "object = 'episode:ep_other'",
          "reason = 'treatment'",
          "reason = ''",
          "origin = null",
          "origin = '10.0.0.9'",
          "details = '{}'",
          "details = '{\"step\": 1}'",
          "details = details || '{\"more\": \"x\"}'",
          "details = '[]'",
          "previous_seal = '\\x" + "ab".repeat(32) + "'",
          "seal = '\\x" + "cd".repeat(32) + "'");

  /** Returns the first entry that is not as it was. */
  abstract Spot on(JdbcClient jdbc, Random random);

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** A place in a trail. */
  record Spot(String clinic, long seq) {
    /** Neither the first nor one of the last. */
    static Spot any(Random random) {
      return new Spot(
          Trails.CLINICS.get(random.nextInt(Trails.CLINICS.size())),
          random.nextLong(2, Trails.LENGTH - 5));
    }

    String another() {
      return Trails.CLINICS.get((Trails.CLINICS.indexOf(clinic) + 1) % Trails.CLINICS.size());
    }

    void set(JdbcClient jdbc, String what) {
      update(jdbc, "update audit_entry set " + what + " where clinic = :clinic and seq = :seq");
    }

    void delete(JdbcClient jdbc, long to) {
      jdbc.sql("delete from audit_entry where clinic = :clinic and seq between :seq and :to")
          .param("clinic", clinic)
          .param("seq", seq)
          .param("to", to)
          .update();
    }

    /** Renumbers what comes after. */
    void shift(JdbcClient jdbc, int by) {
      update(
          jdbc,
          "update audit_entry set seq = seq + " + by + " where clinic = :clinic and seq > :seq");
    }

    void copy(JdbcClient jdbc, String to, long as) {
      jdbc.sql(
              """
              insert into audit_entry
              select :to, :as, at, actor_kind, actor, action, subject, object, reason, origin,
                     details, (select e.seal from audit_entry e where e.clinic = :to and e.seq < :as
                               order by e.seq desc limit 1), seal
              from audit_entry where clinic = :clinic and seq = :seq
              """)
          .param("to", to)
          .param("as", as)
          .param("clinic", clinic)
          .param("seq", seq)
          .update();
    }

    private void update(JdbcClient jdbc, String sql) {
      jdbc.sql(sql).param("clinic", clinic).param("seq", seq).update();
    }
  }
}
