using FksSre.OnCall;
using FksSre.OnCall.Validation;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>What PagerDuty would refuse: more than a plan or a step holds, and names that it does not take.</summary>
public class RosterLimitsTests
{
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
            [
                "FKS514 roster/people/p4/name = (nothing)",
                "FKS517 roster/people/p5/email = P0@FKS.example",
                "FKS514 roster/teams/a/name = R&D",
                "FKS514 roster/teams/b/name = Night watch",
                "FKS516 roster/teams/d/name = trading",
                $"FKS514 roster/schedules/primary/rotations/{new string('w', 101)}/name = {new string('w', 100)}…",
            ],
            RosterValidation.Validate(declaration).Findings.Select(f => f.ToString().Split('\n')[0])
        );
        Assert.Equal(
            """
            FKS515 roster/policies/fks/steps/1 = 11
                   PagerDuty tells at most 10 schedules and people in one step.
                   Put some of them into a schedule, or into a step of their own.
            """,
            Assert.Single(RosterValidation.Validate(crowd).Findings).ToString()
        );
    }
}
