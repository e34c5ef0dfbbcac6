using CsCheck;
using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>Legal rosters of every kind, with all that happens around a change of the clocks.</summary>
internal static class RandomRoster
{
    /// <summary>
    /// Among them one that shifts by half an hour, one that shifts at midnight, one that never shifts and one that shifts the other way
    /// round.
    /// </summary>
    public static readonly string[] Zones =
    [
        "America/Toronto",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Asia/Beirut",
        "Asia/Kolkata",
        "America/Havana",
        "Africa/Casablanca",
    ];

    /// <summary>Such as PagerDuty has itself or under another name, two of them by links.</summary>
    public static readonly string[] Registrable =
    [
        "America/Toronto",
        "Europe/Berlin",
        "Asia/Kolkata",
        "Africa/Cairo",
        "Canada/Newfoundland",
        "NZ",
        "UTC",
        "Africa/Lagos",
    ];

    private static readonly string[] _people = ["ada", "bob", "cyd"];
    private static readonly Gen<string> _person = Const(_people);

    /// <param name="day">What happens, happens around it.</param>
    /// <param name="zones">Of people and schedules; default: all of them.</param>
    public static Gen<RosterDeclaration> Around(LocalDate day, string[]? zones = null) =>
        from ada in Person("ada", day, Const(zones ?? Zones))
        from bob in Person("bob", day, Const(zones ?? Zones))
        from cyd in Person("cyd", day, Const(zones ?? Zones))
        from first in Schedule("first", day, Const(zones ?? Zones))
        from second in Schedule("second", day, Const(zones ?? Zones))
        from steps in Step.Array[1, 3]
        select new RosterDeclaration
        {
            Plan = PagerDutyPlan.Professional,
            People = [ada, bob, cyd],
            Schedules = [first, second],
            Policies = [new() { Id = "policy", Steps = steps }],
            Ownership = Enum.GetValues<Tier>().ToDictionary(tier => tier, _ => "policy"),
        };

    private static Gen<PersonDeclaration> Person(string id, LocalDate day, Gen<string> zones) =>
        from zone in zones
        from contacts in Const<ContactMethod[]>(
            [ContactMethod.Push],
            [ContactMethod.Phone, ContactMethod.Email],
            [ContactMethod.Sms],
            [ContactMethod.Email]
        )
        from absences in (
            from first in Gen.Int[-6, 6]
            from length in Gen.Int[0, 4]
            select new Absence(day.PlusDays(first), day.PlusDays(first + length))
        ).Array[0, 2]
        select new PersonDeclaration
        {
            Id = id,
            Name = id,
            Email = $"{id}@fks.example",
            TimeZone = zone,
            Contacts = contacts,
            Absences = absences,
        };

    /// <summary>One alone, of the same three people.</summary>
    public static Gen<ScheduleDeclaration> Schedule(string id, LocalDate day) => Schedule(id, day, Const(Registrable));

    private static Gen<ScheduleDeclaration> Schedule(string id, LocalDate day, Gen<string> zones) =>
        from zone in zones
        from rotations in Rotation(day).Array[1, 3]
        from person in _person
        from start in Time(day)
        from minutes in Gen.Int[1, 4000]
        from overridden in Gen.Bool
        select new ScheduleDeclaration
        {
            Id = id,
            TimeZone = zone,
            Rotations =
            [
                .. rotations.Select(each => each.Until is { } until && !Comes(zone, each.Start, until) ? each with { Until = null } : each),
            ],
            Overrides =
                overridden && Comes(zone, start, start.PlusMinutes(minutes)) ? [new(person, start, start.PlusMinutes(minutes))] : [],
        };

    /// <summary>Whether the clocks do not skip all of it.</summary>
    private static bool Comes(string zone, LocalDateTime from, LocalDateTime until) =>
        WallClock.At(from, DateTimeZoneProviders.Tzdb[zone]) < WallClock.At(until, DateTimeZoneProviders.Tzdb[zone]);

    private static Gen<RotationDeclaration> Rotation(LocalDate day) =>
        from people in _person.Array[1, 4]
        from back in Gen.Int[-3, 400]
        from time in Time(day)
        from turn in Gen.Int[1, 15]
        from restrictions in Restriction.Array[0, 3]
        from isEnding in Gen.Bool
        from until in Time(day)
        let start = time.PlusDays(-back)
        select new RotationDeclaration
        {
            Name = "rotation",
            People = people,
            Start = start,
            Until = isEnding && until > start ? until : null,
            TurnDays = turn,
            Restrictions = restrictions,
        };

    private static Gen<Restriction> Restriction { get; } =
        from weekly in Gen.Bool
        from hour in Gen.Int[0, 23]
        from minute in Const(0, 13, 30, 59)
        from length in Gen.Int[1, weekly ? 7 * 24 * 60 : 24 * 60]
        from day in Gen.Int[1, 7]
        let time = new LocalTime(hour, minute)
        select weekly ? (Restriction)new Restriction.Weekly((IsoDayOfWeek)day, time, length) : new Restriction.Daily(time, length);

    private static Gen<StepDeclaration> Step { get; } =
        from delay in Gen.Int[1, 60]
        from schedules in Const<string[]>(["first"], ["second"], ["second", "first"], [])
        from person in _person
        select schedules.Length == 0 ? new StepDeclaration(delay, [], [person]) : new StepDeclaration(delay, schedules, []);

    /// <summary>Often within the hours in which clocks are changed.</summary>
    private static Gen<LocalDateTime> Time(LocalDate day) =>
        from date in Gen.Int[-3, 3]
        from hour in Gen.Frequency((3, Gen.Int[0, 3]), (2, Gen.Int[0, 23]))
        from minute in Const(0, 15, 30, 47)
        select day.PlusDays(date).At(new LocalTime(hour, minute));

    private static Gen<T> Const<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
