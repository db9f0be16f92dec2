package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.zhardem.rules.Claim;
import kz.zhardem.rules.Terms;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * One run of Drools: claims go in, the rules fire, and what they granted is kept. Equal claims are put in once, whichever
 * benefits they are for; those of which Drools has spoken are not. It starts with the first claim.
 */
final class DroolsSession implements AutoCloseable {

    private final CompiledRules rules;
    private @Nullable KieSession session;
    private final IdentityHashMap<Map<String, BigDecimal>, Map<Vocabulary, Map<List<Object>, Claim>>> claims =
            new IdentityHashMap<>();
    private final IdentityHashMap<Claim, List<Firing>> firings = new IdentityHashMap<>();

    /** What is known of claims, each of which is for one benefit. */
    private final IdentityHashMap<CompleteClaim, List<Rule>> fired = new IdentityHashMap<>();

    /** Prepares a run. */
    DroolsSession(CompiledRules rules) {
        this.rules = rules;
    }

    private KieSession session() {
        KieSession started = session;
        if (started == null) {
            started = rules.base().newKieSession();
            started.addEventListener(new Listener());
            session = started;
        }
        return started;
    }

    private final class Listener extends DefaultAgendaEventListener {

        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            org.kie.api.definition.rule.Rule rule = event.getMatch().getRule();
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
    private record Firing(String packageName, String rule, String granted) {}

    /** Puts in a claim for a benefit, unless Drools has spoken of one that compares alike. */
    void put(BenefitRule benefit, CompleteClaim claim) {
        List<Rule> known = rules.fired(benefit, claim);
        if (known == null) {
            put(vocabulary(benefit), claim);
        } else {
            fired.put(claim, known);
        }
    }

    private void put(Vocabulary vocabulary, CompleteClaim claim) {
        claims.computeIfAbsent(claim.values(), one -> new HashMap<>())
                .computeIfAbsent(vocabulary, one -> new HashMap<>())
                .computeIfAbsent(claim.properties(), properties -> {
                    Claim created = vocabulary.claim(properties, new Terms(complete(claim.values())));
                    session().insert(created);
                    return created;
                });
    }

    private static Vocabulary vocabulary(BenefitRule benefit) {
        return Vocabulary.of(benefit.sheet().subject());
    }

    /**
     * A claim meets the rules of all benefits of its kind, also of those whose given values it lacks. Whatever stands for these
     * decides nothing: what such a rule does is not looked at, or another requirement of it fails.
     */
    private Map<String, BigDecimal> complete(Map<String, BigDecimal> values) {
        if (values.keySet().containsAll(rules.given())) {
            return values;
        }
        Map<String, BigDecimal> all = new HashMap<>(values);
        rules.given().forEach(name -> all.putIfAbsent(name, BigDecimal.ZERO));
        return all;
    }

    void fire() {
        if (session != null) {
            session.fireAllRules();
        }
    }

    /**
     * The rules of a benefit that Drools fired for a claim that was put in, or earlier for one that compares alike. They must be
     * those that the trees say hold: else neither can be trusted.
     */
    List<Rule> fired(BenefitRule benefit, CompleteClaim claim) {
        List<Rule> known = fired.get(claim);
        if (known != null) {
            return known;
        }
        Map<String, String> grants = grants(benefit, claim);
        List<Rule> holding = Inquiry.holding(benefit, claim);
        for (Rule rule : benefit.rules()) {
            String expected =
                    holding.contains(rule) ? Objects.requireNonNullElse(rule.grants(), Terms.NO_AMOUNT) : null;
            if (!Objects.equals(expected, grants.get(rule.name()))) {
                throw new IllegalStateException("Drools and the explanation disagree about the rule \"" + rule.name()
                        + "\" in " + benefit.file() + ": this is a fault of the library, please report it");
            }
        }
        rules.keep(benefit, claim, holding);
        fired.put(claim, holding);
        return holding;
    }

    /** What the rules of a benefit granted a claim, by rule. */
    private Map<String, String> grants(BenefitRule benefit, CompleteClaim claim) {
        Claim known = claims.getOrDefault(claim.values(), Map.of())
                .getOrDefault(vocabulary(benefit), Map.of())
                .get(claim.properties());
        if (known == null) {
            throw new IllegalStateException("the claim was never put in");
        }
        Map<String, String> grants = new LinkedHashMap<>();
        for (Firing firing : firings.getOrDefault(known, List.of())) {
            if (firing.packageName().equals(benefit.packageName())) {
                grants.put(firing.rule(), firing.granted());
            }
        }
        return grants;
    }

    @Override
    public void close() {
        if (session != null) {
            session.dispose();
        }
    }
}
