package kz.zhardem.tests.embedding;

import java.nio.file.Path;
import java.time.LocalDate;
import kz.zhardem.BenefitRules;
import kz.zhardem.Child;
import kz.zhardem.Decision;
import kz.zhardem.Family;
import kz.zhardem.Father;

/**
 * What {@link EmbeddingTest} runs in a Java machine of its own, because Drools keeps what it once found, or did not find,
 * in static fields.
 */
final class FreshJvm {

    private FreshJvm() {}

    public static void main(String[] arguments) {
        Family family = Family.builder()
                .add(Father.builder("father").conscript(true).build())
                .add(Child.builder("child").born("2006-08-01").build())
                .build();
        boolean blindAtLoad = arguments[0].equals("load");
        boolean blindAtDecision = blindAtLoad || arguments[0].equals("decide");
        BenefitRules rules =
                blindAtLoad ? under(ClassLoader.getPlatformClassLoader(), () -> load(arguments)) : load(arguments);
        for (int i = 0; i < 50; i++) {
            Decision decision = blindAtDecision
                    ? under(ClassLoader.getPlatformClassLoader(), () -> decide(rules, family))
                    : decide(rules, family);
            if (i == 49) {
                System.out.println(decision.rule() + " " + decision.amount());
            }
        }
        Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("drools"))
                .forEach(name -> System.out.println("thread left: " + name));
    }

    private static BenefitRules load(String[] arguments) {
        return arguments.length > 1
                ? BenefitRules.load(Path.of(arguments[1]))
                : BenefitRules.load("family-benefits-2006");
    }

    private static Decision decide(BenefitRules rules, Family family) {
        return rules.decide(family, LocalDate.of(2006, 9, 15))
                .find("conscript-child-allowance", "child")
                .orElseThrow();
    }

    private static <T> T under(ClassLoader loader, java.util.function.Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            if (thread.getContextClassLoader() != loader) {
                System.out.println("the thread's class loader was not put back");
            }
            thread.setContextClassLoader(before);
        }
    }
}
