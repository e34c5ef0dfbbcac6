using System.Collections.Immutable;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.Handovers;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Objectives;
using NodaTime;

namespace FksSre.Monitoring.Tests.OnCall.Handovers;

/// <summary>A roster that is deployed, and what is said of another one that follows it.</summary>
internal static class DeployedRosters
{
    private static readonly Catalogue _catalogue = Catalogues.Legal(Catalogues.Service("fks_api", Tier.Critical));

    public static PersonDeclaration[] People { get; } = [.. new[] { "ada", "bob", "cyd", "dee" }.Select(id => Rosters.Person(id))];

    /// <summary>On Friday, 27 November 2026, the duty is Bob's until Monday at nine.</summary>
    public static RosterDeclaration AdaAndBob { get; } = Of(Weekly("ada", "bob"));

    /// <summary>The 46th turn is under way.</summary>
    public static RotationDeclaration Weekly(params string[] people) => Rosters.Weekly(people) with { Start = new(2026, 1, 12, 9, 0) };

    public static RosterDeclaration Of(params RotationDeclaration[] rotations) => Rosters.Of(rotations, People);

    public static IReadOnlyList<Finding> Review(RosterDeclaration before, RosterDeclaration after, string agreed = "") =>
        Review(before, after, Rosters.Now, agreed);

    public static IReadOnlyList<Finding> Review(RosterDeclaration before, RosterDeclaration after, Instant now, string agreed = "") =>
        HandoverReview.Of(Deployed(before, now), Rosters.Legal(after), now, Agreed(agreed));

    public static Agreement Agreed(string text) => Agreement.Parse("agreed", text, command => $"agree to '{command}'");

    /// <summary>As PagerDuty has it: users are ids of its own.</summary>
    public static IReadOnlyList<DeployedSchedule> Deployed(RosterDeclaration declaration, Instant? now = null)
    {
        var plan = Rosters.Plan(declaration, _catalogue, now: now);
        var people = Rosters.Legal(declaration).People.ToImmutableDictionary(person => $"P{person.Id}");
        return
        [
            .. plan.Schedules.Select(schedule => new DeployedSchedule(
                schedule with
                {
                    Layers = [.. schedule.Layers.Select(layer => layer with { Users = [.. layer.Users.Select(id => $"P{id}")] })],
                },
                people
            )),
        ];
    }

    public static string Errors(IReadOnlyList<Finding> findings) =>
        string.Join('\n', findings.Where(finding => finding.Level == FindingLevel.Error));

    /// <summary>The move that has to be agreed to, word by word; empty where there is none.</summary>
    public static string Moved(RosterDeclaration before, RosterDeclaration after, Instant now) =>
        Review(before, after, now)
            .Where(finding => finding.Code == "FKS535")
            .Select(finding => finding.Remedy[(finding.Remedy.IndexOf("agree to '", StringComparison.Ordinal) + 10)..^1])
            .SingleOrDefault()
        ?? "";
}
