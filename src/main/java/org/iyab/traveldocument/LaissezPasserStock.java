package org.iyab.traveldocument;

import java.util.List;
import java.util.Optional;
import org.iyab.seeds.Seeds;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The blanks in each post's safe. */
@Component
class LaissezPasserStock implements SmartInitializingSingleton {

    /** What a post was given at first. */
    private record Delivery(String post, LaissezPasserNumber first, LaissezPasserNumber last) {

        Delivery {
            if (!first.letters().equals(last.letters()) || first.serial() > last.serial()) {
                throw new IllegalArgumentException(first + " to " + last + " is no row of numbers");
            }
        }
    }

    private static final String BLANKS = """
            from laissez_passer_stock s, generate_series(s.next, s.last) serial
            where s.post = ? and not exists (
                select 1 from laissez_passer l where l.number = 'LP' || s.letters || lpad(serial::text, 6, '0'))""";

    private final JdbcClient jdbc;
    private final Seeds seeds;
    private final TransactionTemplate transaction;

    LaissezPasserStock(JdbcClient jdbc, Seeds seeds, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.seeds = seeds;
        this.transaction = transaction;
    }

    /** A start never puts a number back into a safe: what was issued meanwhile stays issued. */
    @Override
    public void afterSingletonsInstantiated() {
        List<Delivery> deliveries = seeds.file("laissez_passer_stock.csv")
                .rows(row -> new Delivery(
                        row.text("post"), number(row.text("first_number")), number(row.text("last_number"))));
        transaction.executeWithoutResult(status -> deliveries.forEach(this::take));
    }

    private void take(Delivery delivery) {
        jdbc.sql("""
                        insert into laissez_passer_stock (post, letters, next, last) values (?, ?, ?, ?)
                        on conflict (post) do update set letters = excluded.letters,
                            next = greatest(laissez_passer_stock.next, excluded.next),
                            last = greatest(laissez_passer_stock.last, excluded.last)""")
                .params(
                        delivery.post(),
                        delivery.first().letters(),
                        delivery.first().serial(),
                        delivery.last().serial())
                .update();
    }

    /** The lowest number of the post that nobody has issued; empty when the safe is. */
    Optional<String> next(String post) {
        return jdbc.sql("select s.letters, serial " + BLANKS + " order by serial limit 1")
                .param(post)
                .query((row, n) -> new LaissezPasserNumber(row.getString(1), row.getInt(2)).toString())
                .optional();
    }

    int blanks(String post) {
        return jdbc.sql("select count(*) " + BLANKS)
                .param(post)
                .query(Integer.class)
                .single();
    }

    /** One blank less; a number out of turn stays skipped until its turn would come. */
    void issued(LaissezPasserNumber number) {
        jdbc.sql("update laissez_passer_stock set next = next + 1 where letters = ? and next = ? and next <= last")
                .params(number.letters(), number.serial())
                .update();
    }

    private static LaissezPasserNumber number(String text) {
        return LaissezPasserNumber.read(text)
                .orElseThrow(() -> new IllegalArgumentException(text + " is no number of a laissez-passer"));
    }
}
