package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.zhardem.rules.Claim;
import kz.zhardem.rules.Terms;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * One run of Drools: claims go in, the rules fire, and what they granted is kept. Equal claims are put in once, whichever
 * benefits they are for. It starts with the first claim.
 */
final class DroolsSession implements AutoCloseable {

    private final KieBase rules;
    private final Set<String> given;
    private @Nullable KieSession session;
    private final IdentityHashMap<Map<String, BigDecimal>, Map<Vocabulary, Map<List<Object>, Claim>>> claims =
            new IdentityHashMap<>();
    private final IdentityHashMap<Claim, List<Firing>> firings = new IdentityHashMap<>();

    /**
     * Prepares a run.
     *
     * @param given the names of the values that a family brings along
     */
    DroolsSession(KieBase rules, Set<String> given) {
        this.rules = rules;
        this.given = given;
    }

    private KieSession session() {
        KieSession started = session;
        if (started == null) {
            started = rules.newKieSession();
            started.addEventListener(new Listener());
            session = started;
        }
        return started;
    }

    private final class Listener extends DefaultAgendaEventListener {

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            Rule rule = event.getMatch().getRule();
            Claim claim = (Claim) event.getMatch().getObjects().get(0);
            firings.computeIfAbsent(claim, one -> new ArrayList<>())
                    .add(new Firing(
                            rule.getPackageName(), rule.getName(), claim.terms().granted()));
        }
    }

    /**
     * That a rule fired.
     *
     * @param granted the name of the value that it granted, or {@link Terms#NO_AMOUNT}
     */
    record Firing(String packageName, String rule, String granted) {}

    void put(Vocabulary vocabulary, CompleteClaim claim) {
        claims.computeIfAbsent(claim.values(), one -> new HashMap<>())
                .computeIfAbsent(vocabulary, one -> new HashMap<>())
                .computeIfAbsent(claim.properties(), properties -> {
                    Claim created = vocabulary.claim(properties, new Terms(complete(claim.values())));
                    session().insert(created);
                    return created;
                });
    }

    /**
     * A claim meets the rules of all benefits of its kind, also of those whose given values it lacks. Whatever stands for these
     * decides nothing: what such a rule does is not looked at, or another requirement of it fails.
     */
    private Map<String, BigDecimal> complete(Map<String, BigDecimal> values) {
        if (values.keySet().containsAll(given)) {
            return values;
        }
        Map<String, BigDecimal> all = new HashMap<>(values);
        given.forEach(name -> all.putIfAbsent(name, BigDecimal.ZERO));
        return all;
    }

    void fire() {
        if (session != null) {
            session.fireAllRules();
        }
    }

    /** What fired for a claim that was put in. */
    List<Firing> firings(Vocabulary vocabulary, CompleteClaim claim) {
        Claim known = claims.getOrDefault(claim.values(), Map.of())
                .getOrDefault(vocabulary, Map.of())
                .get(claim.properties());
        if (known == null) {
            throw new IllegalStateException("the claim was never put in");
        }
        return firings.getOrDefault(known, List.of());
    }

    @Override
    public void close() {
        if (session != null) {
            session.dispose();
        }
    }
}
