package kz.zhardem.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.zhardem.drools.Diagram.Branch;
import kz.zhardem.drools.Diagram.Leaf;

/**
 * A grant that is certain, while what it comes to may still be open. Of each property that the amount reads it finds out
 * whether it can make another amount, with the others at several of their values; the amount of every combination is
 * nobody's question.
 */
final class Amounts {

    private final Inquiry inquiry;
    private final CompleteClaim claim;
    private final List<Rule> holding;
    private final List<Property> open;

    /** By property: what was found already of a claim, which is asked for again and again. */
    private final Map<Property, IdentityHashMap<CompleteClaim, List<CompleteClaim>>> alike = new HashMap<>();

    /**
     * Looks into the amounts of a grant.
     *
     * @param claim one that is granted
     */
    Amounts(Inquiry inquiry, CompleteClaim claim) {
        this.inquiry = inquiry;
        this.claim = claim;
        this.holding = inquiry.holding(claim);
        this.open = inquiry.openInAmount();
    }

    /** Two claims that differ in one property only, and in what they come to. */
    private record Pair(CompleteClaim one, CompleteClaim other) {}

    Diagram<CompleteClaim> claims() {
        List<CompleteClaim> bases = bases();
        Diagram<CompleteClaim> claims = new Leaf<>(bases.get(0));
        for (Property property : open) {
            Optional<Pair> pair = bases.stream()
                    .flatMap(base -> differing(property, base).stream())
                    .findFirst();
            if (pair.isPresent()) {
                claims = new Branch<>(
                        inquiry.toAsk(property),
                        List.of(
                                new Leaf<>(pair.get().one()),
                                new Leaf<>(pair.get().other()),
                                claims));
            }
        }
        return claims;
    }

    /** Claims under which the same rules hold, with the open properties at their first, their middle and their last values. */
    private List<CompleteClaim> bases() {
        List<CompleteClaim> bases = new ArrayList<>();
        for (int quarter = 0; quarter <= 4 && !open.isEmpty(); quarter++) {
            CompleteClaim base = claim;
            for (Property property : open) {
                List<CompleteClaim> alike = alike(property, base);
                if (!alike.isEmpty()) {
                    base = alike.get((alike.size() - 1) * quarter / 4);
                }
            }
            if (!bases.contains(base)) {
                bases.add(base);
            }
        }
        return bases.isEmpty() ? List.of(claim) : bases;
    }

    /** The claims with other values of one property under which the same rules hold. */
    private List<CompleteClaim> alike(Property property, CompleteClaim base) {
        return alike.computeIfAbsent(property, one -> new IdentityHashMap<>())
                .computeIfAbsent(base, one -> findAlike(property, base));
    }

    private List<CompleteClaim> findAlike(Property property, CompleteClaim base) {
        return inquiry.differentInAmount(property).stream()
                .map(value -> inquiry.with(base, property, value))
                .filter(one -> inquiry.holding(one).equals(holding))
                .toList();
    }

    private Optional<Pair> differing(Property property, CompleteClaim base) {
        List<CompleteClaim> alike = alike(property, base);
        CompleteClaim least = null;
        CompleteClaim most = null;
        for (CompleteClaim one : alike) {
            least = least == null || amount(one).compareTo(amount(least)) < 0 ? one : least;
            most = most == null || amount(one).compareTo(amount(most)) > 0 ? one : most;
        }
        return least == null || most == null || amount(least).compareTo(amount(most)) == 0
                ? Optional.empty()
                : Optional.of(new Pair(least, most));
    }

    /** What the rule that holds comes to; nothing when the record is silent. */
    private BigDecimal amount(CompleteClaim one) {
        DatedValue value = inquiry.benefit().granted(holding.get(0));
        BigDecimal amount = value == null || value.gapFor(one) != null ? null : value.amountFor(one);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
