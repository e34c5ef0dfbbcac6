using System.Globalization;
using FksSre.ServiceLevels.Findings;
using NodaTime;
using NodaTime.Text;

namespace FksSre.OnCall.Coverage;

/// <summary>What a look ahead can show.</summary>
internal static class CoverageFindings
{
    private static readonly ZonedDateTimePattern _time = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm o<g>", null);

    private static readonly LocalDatePattern _day = LocalDatePattern.Iso;

    private const string ByMail = "can only be reached by e-mail";

    public static Finding Gap(string path, Duty gap, DateTimeZone zone) =>
        new("FKS520", path, Text(gap.Span, zone), Reason(gap), "Add an override, another rotation, or a way to be woken.");

    public static Finding SamePerson(string path, Interval span, Person person, DateTimeZone zone) =>
        new(
            "FKS521",
            path,
            Text(span, zone),
            $"The step before has told {person.Name} already, so escalating reaches nobody new.",
            "Give the step a person or a schedule of its own."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding TooMuch(Person person, decimal share, Interval span) =>
        new(
            "FKS522",
            $"roster/people/{person.Id}",
            Percent(share),
            $"{person.Name} is on call for more than {Percent(CoverageProof.FairShare)} of the {Days(span)} days from "
                + $"{_day.Format(span.Start.InZone(person.Zone).Date)} to {_day.Format(span.End.InZone(person.Zone).Date)}.",
            "Share the duty with more people, or accept it knowingly."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding Alone(Person person) =>
        new(
            "FKS523",
            $"roster/people/{person.Id}",
            "1 person",
            $"Every page, at every hour, ends with {person.Name}; nobody stands in.",
            "Nothing is broken. A second person is the next improvement."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding Ended(string path, LocalDateTime from, LocalDateTime until, DateTimeZone zone) =>
        new(
            "FKS524",
            path,
            Text(new(WallClock.At(from, zone), WallClock.At(until, zone)), zone),
            "It is over, and PagerDuty forgets layers that have ended, so every update would try to add it again.",
            "Remove it from the roster."
        )
        {
            Level = FindingLevel.Advice,
        };

    public static Finding NoLastResort(EscalationPolicy policy) =>
        new(
            "FKS533",
            $"roster/policies/{policy.Id}/afterLastLoop",
            FormattableString.Invariant($"silence after {policy.MinutesUntilSilence} min"),
            "A page of the highest tier that nobody acknowledges by then is told to nobody any more, and the last step tells nobody new.",
            "Add a last step with somebody else, or say that silence is wanted: AfterLastLoop = AfterLastLoop.Silence."
        )
        {
            Level = FindingLevel.Advice,
        };

    /// <summary>From and until, in wall-clock time with the offset, so that an hour that comes twice is told apart.</summary>
    public static string Text(Interval span, DateTimeZone zone) =>
        $"{_time.Format(span.Start.InZone(zone))} to {_time.Format(span.End.InZone(zone))} ({zone.Id})";

    private static string Reason(Duty gap) =>
        gap.Told.IsEmpty
            ? "Nobody has the duty, so a page of this time reaches nobody here."
            : $"{string.Join(" and ", gap.Told.Select(person => person.Name))} would be told, but {Unreached(gap)}, so a page of this "
                + $"time reaches nobody here.";

    private static string Unreached(Duty gap)
    {
        var away = gap.Told.Length == 1 ? "is away" : "are away";
        return gap.Told.All(person => !person.CanBeWoken) ? ByMail
            : gap.Told.All(person => person.CanBeWoken) ? away
            : $"{away} or {ByMail}";
    }

    private static string Percent(decimal share) => (share * 100m).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Days(Interval span) => span.Duration.TotalDays.ToString("0.#", CultureInfo.InvariantCulture);
}
