package kz.zhardem.tests.benchmark;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.Mother;
import kz.zhardem.Totals;
import kz.zhardem.tests.benchmark.rivals.Known;
import kz.zhardem.tests.benchmark.rivals.SameAnswers;

/** Writes families as columns of numbers, each a file of big-endian 64-bit integers, for {@code vectorised.py}. */
final class Columns implements AutoCloseable {

    private final Path folder;

    private final Map<String, DataOutputStream> files = new HashMap<>();

    private int number;

    Columns(Path folder) {
        this.folder = folder;
    }

    /** A family of which all is known, with what is due to it, so that the other side can compare. */
    void add(Family family, Totals due) throws IOException {
        put("family.income", SameAnswers.tiyn(family.averageMonthlyIncome()));
        put("family.members", family.members().size());
        Mother mother = family.mother().orElse(null);
        put("mother.present", mother != null);
        put("mother.working", mother != null && Known.fact(mother.working()));
        put("mother.single", mother != null && Known.fact(mother.single()));
        put("mother.hiv", mother != null && Known.fact(mother.hiv()));
        put("mother.awarded", mother != null && Known.awarded(mother));
        Father father = family.father().orElse(null);
        put("father.present", father != null);
        put("father.working", father != null && Known.fact(father.working()));
        put("father.ableToWork", father != null && Known.fact(father.ableToWork()));
        put("father.conscript", father != null && Known.fact(father.conscript()));
        put("father.hiv", father != null && Known.fact(father.hiv()));
        put("due.oneTime", SameAnswers.tiyn(due.oneTime()));
        put("due.monthly", SameAnswers.tiyn(due.monthly()));
        for (Child child : family.children()) {
            add(child);
        }
        number++;
    }

    private void add(Child child) throws IOException {
        Integer order = child.birthOrder();
        put("child.family", number);
        put("child.born", Known.day(Known.fact(child.born())));
        put("child.birthOrder", order == null ? 0 : order);
        put("child.birthRegistered", Known.fact(child.birthRegistered()));
        put("child.birthGrantReceived", Known.fact(child.birthGrantReceived()));
        put("child.livesWithMother", Known.fact(child.livesWithMother()));
        put("child.hiv", Known.fact(child.hiv()));
        put("child.alimonyEvaded", Known.fact(child.alimonyEvaded()));
    }

    private void put(String column, boolean value) throws IOException {
        put(column, value ? 1 : 0);
    }

    private void put(String column, long value) throws IOException {
        DataOutputStream file = files.get(column);
        if (file == null) {
            file = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(column)), 1 << 16));
            files.put(column, file);
        }
        file.writeLong(value);
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream file : files.values()) {
            file.close();
        }
    }
}
