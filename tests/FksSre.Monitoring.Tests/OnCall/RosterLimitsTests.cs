using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.Validation;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>What PagerDuty would refuse: more than a plan or a step holds, and names that it does not take.</summary>
public class RosterLimitsTests
{
    private const string BadName =
        "PagerDuty takes no name that is blank or ends in a space, nor one with control characters or one of \\/&<>; "
        + "here it also ends at 100 characters.";

    [Fact]
    public void Plan_of_the_account_says_how_much_fits()
    {
        var finding = Assert.Single(
            RosterValidation
                .Validate(Rosters.Of([Rosters.Weekly("p0")], [.. Enumerable.Range(0, 6).Select(i => Rosters.Person($"p{i}"))]))
                .Findings
        );

        Assert.Equal(
            """
            FKS512 roster/people = 6
                   PagerDuty's Free plan holds at most 5 users.
                   Remove some, or declare the plan that the account has (Plan = PagerDutyPlan.Professional).
            """,
            finding.ToString()
        );
    }

    [Fact]
    public void What_PagerDuty_would_refuse_is_found()
    {
        var people = Enumerable.Range(0, 6).Select(i => Rosters.Person($"p{i}")).ToList();
        var declaration = Rosters.Of(
            [Rosters.Weekly("p0") with { Name = new string('w', 101) }],
            [.. people[..4], people[4] with { Name = " " }, people[5] with { Email = "P0@FKS.example" }]
        ) with
        {
            Plan = PagerDutyPlan.Professional,
            Teams = [new("a", "R&D", ["p0"]), new("b", "Night\twatch", ["p0"]), new("c", "Trading", ["p0"]), new("d", "trading", ["p0"])],
            Policies = [new() { Id = "fks", Steps = [new(15, ["primary"], [.. people.Select(p => p.Id), "p0"])] }],
        };
        var crowd = declaration with
        {
            People = [.. Enumerable.Range(0, 11).Select(i => Rosters.Person($"p{i}"))],
            Schedules = [declaration.Schedules[0] with { Rotations = [Rosters.Weekly("p0")] }],
            Teams = [],
            Policies = [new() { Id = "fks", Steps = [new(15, ["primary"], [.. Enumerable.Range(0, 10).Select(i => $"p{i}")])] }],
        };

        Assert.Equal(
            $"""
            FKS514 roster/people/p4/name = (nothing)
                   {BadName}
                   Write a plain, short name.
            FKS517 roster/people/p5/email = P0@FKS.example
                   p0 has the same address, so PagerDuty takes both for one user, and escalating from one to the other reaches nobody new.
                   Give each person an address of their own.
            FKS514 roster/teams/a/name = R&D
                   {BadName}
                   Write a plain, short name.
            FKS514 roster/teams/b/name = Night watch
                   {BadName}
                   Write a plain, short name.
            FKS516 roster/teams/d/name = trading
                   PagerDuty takes the name of another one for the same, whatever their capitals.
                   Rename one of them.
            FKS514 roster/schedules/primary/rotations/{new string('w', 101)}/name = {new string('w', 100)}…
                   {BadName}
                   Write a plain, short name.
            """,
            string.Join('\n', RosterValidation.Validate(declaration).Findings)
        );
        Assert.Equal(
            """
            FKS515 roster/policies/fks/steps/1 = 11
                   PagerDuty tells at most 10 schedules and people in one step.
                   Put some of them into a schedule, or into a step of their own.
            """,
            Assert.Single(RosterValidation.Validate(crowd).Findings).ToString()
        );
        Assert.Empty(RosterValidation.Validate(crowd with { Policies = [new() { Id = "fks", Steps = [Full] }] }).Findings);
    }

    /// <summary>A schedule and nine people.</summary>
    private static StepDeclaration Full { get; } = new(15, ["primary"], [.. Enumerable.Range(0, 9).Select(i => $"p{i}")]);
}
