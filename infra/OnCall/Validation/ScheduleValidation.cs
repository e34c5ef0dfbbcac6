using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.OnCall.Validation;

internal static class ScheduleValidation
{
    private const int LongestTurn = 365;
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    public static Schedule? Validate(ScheduleDeclaration declaration, Named<Person> people, List<Finding> findings)
    {
        var path = $"roster/schedules/{declaration.Id}";
        if (declaration.Rotations.Count == 0)
        {
            findings.Add(RosterFindings.Nobody($"{path}/rotations", "schedule"));
        }

        var zone = TimeZones.Find($"{path}/timeZone", declaration.TimeZone, findings);
        var rotations = declaration
            .Rotations.Select(rotation => Rotation($"{path}/rotations/{rotation.Name}", rotation, zone, people, findings))
            .ToList();
        var overrides = declaration.Overrides.Select(o => Override($"{path}/overrides/{Text(o)}", o, zone, people, findings)).ToList();
        Overlaps(path, declaration.Overrides, zone, findings);
        return zone is null ? null : new(declaration.Id, zone, [.. rotations.OfType<Rotation>()], [.. overrides.OfType<Override>()]);
    }

    private static Rotation Rotation(
        string path,
        RotationDeclaration declaration,
        DateTimeZone? zone,
        Named<Person> people,
        List<Finding> findings
    )
    {
        Names.Check($"{path}/name", declaration.Name, findings);
        if (declaration.People.Count == 0)
        {
            findings.Add(RosterFindings.Nobody($"{path}/people", "rotation"));
        }

        if (declaration.TurnDays is < 1 or > LongestTurn)
        {
            findings.Add(RosterFindings.OutOfRange($"{path}/turnDays", declaration.TurnDays, 1, LongestTurn, "days"));
        }

        Time($"{path}/start", declaration.Start, findings);
        if (declaration.Until is { } until)
        {
            Time($"{path}/until", until, findings);
            Order(
                $"{path}/until",
                FormattableString.Invariant($"{declaration.Start:uuuu-MM-dd HH:mm} to {until:uuuu-MM-dd HH:mm}"),
                declaration.Start,
                until,
                zone,
                findings
            );
        }

        foreach (var restriction in declaration.Restrictions)
        {
            Whole($"{path}/restrictions", restriction.From, findings);
            if (restriction.Minutes < 1 || restriction.Minutes > restriction.LongestMinutes)
            {
                findings.Add(
                    RosterFindings.OutOfRange($"{path}/restrictions", restriction.Minutes, 1, restriction.LongestMinutes, "minutes")
                );
            }
        }

        return new(
            declaration.Name,
            people.All($"{path}/people", declaration.People),
            declaration.Start,
            declaration.TurnDays,
            [.. declaration.Restrictions]
        )
        {
            Until = declaration.Until,
        };
    }

    private static Override? Override(
        string path,
        OverrideDeclaration declaration,
        DateTimeZone? zone,
        Named<Person> people,
        List<Finding> findings
    )
    {
        Order(path, Text(declaration), declaration.From, declaration.Until, zone, findings);
        Time(path, declaration.From, findings);
        Time(path, declaration.Until, findings);
        return people.Find(path, declaration.Person) is { } person ? new(person, declaration.From, declaration.Until) : null;
    }

    /// <summary>By moments: within an hour that the clocks skip, times on the wall that differ are one.</summary>
    private static void Overlaps(string path, IReadOnlyList<OverrideDeclaration> overrides, DateTimeZone? zone, List<Finding> findings)
    {
        var ordered = overrides.OrderBy(o => o.From).ToList();
        findings.AddRange(
            from pair in ordered.Zip(ordered.Skip(1))
            where At(pair.Second.From, zone) < At(pair.First.Until, zone)
            select RosterFindings.OverridesOverlap($"{path}/overrides", Text(pair.Second))
        );
    }

    private static void Order(
        string path,
        string value,
        LocalDateTime from,
        LocalDateTime until,
        DateTimeZone? zone,
        List<Finding> findings
    )
    {
        if (until <= from)
        {
            findings.Add(RosterFindings.EndsBeforeItBegins(path, value));
        }
        else if (At(until, zone) <= At(from, zone))
        {
            findings.Add(RosterFindings.IsSkipped(path, value));
        }
    }

    /// <summary>An unknown zone is a finding of its own, and its clocks are taken for some that never change.</summary>
    private static Instant At(LocalDateTime time, DateTimeZone? zone) => WallClock.At(time, zone ?? DateTimeZone.Utc);

    /// <summary>A minute that PagerDuty can be told: long ago, offsets from UTC had seconds.</summary>
    private static void Time(string path, LocalDateTime time, List<Finding> findings)
    {
        Whole(path, time.TimeOfDay, findings);
        if (time.Year is < FirstYear or > LastYear)
        {
            findings.Add(RosterFindings.OutOfRange(path, time.Year, FirstYear, LastYear, "as the year"));
        }
    }

    private static void Whole(string path, LocalTime time, List<Finding> findings)
    {
        if (time.Second != 0 || time.NanosecondOfSecond != 0)
        {
            findings.Add(RosterFindings.NotWholeMinutes(path, FormattableString.Invariant($"{time:HH:mm:ss.FFFFFFFFF}")));
        }
    }

    private static string Text(OverrideDeclaration o) =>
        FormattableString.Invariant($"{o.Person} {o.From:uuuu-MM-dd HH:mm} to {o.Until:uuuu-MM-dd HH:mm}");
}
