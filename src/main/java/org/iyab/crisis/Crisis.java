package org.iyab.crisis;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A crisis abroad: where it is, how dangerous, and how far its plan is activated. */
@Entity
class Crisis {

    @Id
    private String code;

    private String title;

    @Enumerated(EnumType.STRING)
    private CrisisKind kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> countries;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "crisis", nullable = false, updatable = false)
    @OrderBy("position, since")
    @BatchSize(size = 200)
    private List<AreaRisk> areas = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private @Nullable Level level;

    private LocalDate startsOn;
    private @Nullable Integer estimate;

    @Enumerated(EnumType.STRING)
    private @Nullable EstimateSource estimateSource;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> exits = new ArrayList<>();

    private @Nullable Instant reviewAt;
    private @Nullable Long budgetCentimes;
    private @Nullable Instant planInForceAt;

    /** Changes with the areas too, which lie in a table of their own, so that they count for the version. */
    private Instant changedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Crisis() {}

    Crisis(String code, String title, CrisisKind kind, List<String> countries, LocalDate startsOn, Instant at) {
        this.code = code;
        this.title = title;
        this.kind = kind;
        this.countries = List.copyOf(countries);
        this.startsOn = startsOn;
        this.changedAt = at;
    }

    String code() {
        return code;
    }

    @Nullable
    Level level() {
        return level;
    }

    long version() {
        return version == null ? 0 : version;
    }

    List<Area> areas() {
        return areas.stream()
                .filter(AreaRisk::inForce)
                .sorted(Comparator.comparingInt(AreaRisk::position))
                .map(AreaRisk::area)
                .toList();
    }

    /** Every risk an area ever had, the oldest first. */
    List<AreaRisk> historyOf(String name) {
        return areas.stream()
                .filter(entry -> entry.area().hasName(name))
                .sorted(Comparator.comparing(AreaRisk::since))
                .toList();
    }

    void rename(String newTitle, Instant at) {
        title = newTitle;
        changedAt = at;
    }

    /**
     * Takes the areas as they are now. A risk that changed begins a new entry of its area's history.
     *
     * @return the names of the areas that are new, changed or struck off
     */
    List<String> replaceAreas(List<Area> wanted, Instant at) {
        List<AreaRisk> inForce = areas.stream().filter(AreaRisk::inForce).toList();
        List<String> changed = new ArrayList<>();
        for (AreaRisk entry : inForce) {
            if (!wanted.contains(entry.area())) {
                entry.end(at);
                changed.add(entry.area().name());
            }
        }
        IntStream.range(0, wanted.size()).forEach(place -> {
            Area area = wanted.get(place);
            Optional<AreaRisk> kept =
                    inForce.stream().filter(entry -> entry.area().equals(area)).findFirst();
            kept.ifPresentOrElse(entry -> entry.moveTo(place), () -> {
                areas.add(new AreaRisk(area, place, at));
                if (changed.stream().noneMatch(area::hasName)) {
                    changed.add(area.name());
                }
            });
        });
        changedAt = at;
        return changed;
    }

    /** The country of an area that a form names without it. */
    String countryOf(String area) {
        return areas().stream()
                .filter(known -> known.hasName(area))
                .map(Area::country)
                .findFirst()
                .orElse(countries.get(0));
    }

    /**
     * Sets the level.
     *
     * @return whether it is another one than before
     */
    boolean setLevel(Level wanted, Instant at) {
        if (level == wanted) {
            return false;
        }
        level = wanted;
        changedAt = at;
        return true;
    }

    void assess(int people, EstimateSource source, List<String> waysOut, Instant lookAgainAt, Instant at) {
        estimate = people;
        estimateSource = source;
        exits = List.copyOf(waysOut);
        reviewAt = lookAgainAt;
        changedAt = at;
    }

    void openBudget(BigDecimal mad, Instant at) {
        budgetCentimes = mad.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
        changedAt = at;
    }

    void putPlanInForce(Instant at) {
        planInForceAt = at;
        changedAt = at;
    }

    CrisisView view() {
        return new CrisisView(
                code,
                title,
                kind,
                List.copyOf(countries),
                areas(),
                startsOn,
                level,
                estimate,
                estimateSource,
                List.copyOf(exits),
                reviewAt,
                budgetCentimes == null ? null : BigDecimal.valueOf(budgetCentimes, 2),
                planInForceAt,
                version());
    }
}
