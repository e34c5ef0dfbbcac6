using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Findings;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>Does to a roster what a finding tells a person to do, letter by letter.</summary>
internal static partial class PrintedRemedy
{
    /// <param name="roster">With one schedule; its rotations have names of their own.</param>
    /// <param name="known">The people of the roster that is deployed.</param>
    /// <returns>Null where the finding has nothing to write down.</returns>
    public static RosterDeclaration? Apply(RosterDeclaration roster, Finding finding, IReadOnlyList<PersonDeclaration> known)
    {
        var schedule = roster.Schedules.Single();
        if (Start().Match(finding.Remedy) is { Success: true } start)
        {
            var name = finding.Path.Split('/')[^2];
            return roster with
            {
                Schedules =
                [
                    schedule with
                    {
                        Rotations = [.. schedule.Rotations.Select(each => each.Name == name ? each with { Start = Time(start, 1) } : each)],
                    },
                ],
            };
        }

        if (Override().Match(finding.Remedy) is not { Success: true } added)
        {
            return null;
        }

        var person = added.Groups[2].Value;
        Assert.Equal(added.Groups[1].Value == "Add", roster.People.Any(each => each.Id == person));
        return roster with
        {
            People = [.. roster.People.Concat(known.Where(each => each.Id == person)).DistinctBy(each => each.Id)],
            Schedules = [schedule with { Overrides = [.. schedule.Overrides, new(person, Time(added, 3), Time(added, 8))] }],
        };
    }

    private static LocalDateTime Time(Match match, int first)
    {
        var numbers = Enumerable
            .Range(first, 5)
            .Select(group => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture))
            .ToList();
        return new(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private const string Code = @"new LocalDateTime\((\d+), (\d+), (\d+), (\d+), (\d+)\)";

    [GeneratedRegex("^Write Start = " + Code)]
    private static partial Regex Start();

    [GeneratedRegex("^(Add|Leave .+ in People until then, and add) to Overrides: new\\(\"([a-z]+)\", " + Code + ", " + Code + @"\)\. ")]
    private static partial Regex Override();
}
