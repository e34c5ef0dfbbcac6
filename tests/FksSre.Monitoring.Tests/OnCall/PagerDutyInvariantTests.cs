using System.Collections.Immutable;
using CsCheck;
using FksSre.Monitoring.Routing;
using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.PagerDuty;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Monitoring.Tests.OnCall;

/// <summary>What PagerDuty and its provider demand of everything that is sent to them, whatever the roster and the catalogue.</summary>
public class PagerDutyInvariantTests
{
    private static readonly TeamDeclaration[] _teams = [new("duo", "Duo", ["ada", "bob"]), new("all", "All", ["ada", "bob", "cyd"])];

    private static readonly Gen<(PagerDutyPlan Account, OnCallPlan Plan, RoutingPlan Routing)> _plans =
        from declaration in RandomRoster.Around(new LocalDate(2026, 10, 25), RandomRoster.Registrable)
        from catalogue in RandomTopology.Any
        from isFree in Gen.Bool
        let account = isFree ? PagerDutyPlan.Free with { Schedules = 2 } : PagerDutyPlan.Professional
        let routing = Catalogues.Routes(catalogue)
        select (account, Rosters.Plan(declaration with { Plan = account, Teams = _teams }, catalogue), routing);

    [Fact]
    public void Names_are_there_once_hold_the_environment_and_fit() =>
        _plans.Sample(
            (_, plan, _) =>
            {
                var kinds = new[]
                {
                    plan.Teams.Select(x => x.Name),
                    plan.Schedules.Select(x => x.Name),
                    plan.Policies.Select(x => x.Name),
                    plan.Services.Select(x => x.Name),
                    plan.Services.Select(x => x.Grouping?.Name).OfType<string>(),
                };
                foreach (var name in kinds.SelectMany(names => names))
                {
                    Assert.True(
                        name.Length <= 255
                            && name.EndsWith(" (prod)", StringComparison.Ordinal)
                            && name.IndexOfAny(['\\', '/', '&', '<', '>']) < 0,
                        name
                    );
                }

                Assert.All(kinds, names => Assert.Distinct(names, StringComparer.OrdinalIgnoreCase));
                Assert.Distinct(plan.Services.Select(service => service.Id));
                Assert.Distinct(plan.Dependencies.Select(dependency => dependency.Id));
                Assert.All(plan.Users, user => Assert.InRange(user.Name.Length, 1, 100));
            }
        );

    [Fact]
    public void Descriptions_are_our_own() =>
        _plans.Sample(
            (_, plan, _) =>
                Assert.All(
                    [
                        .. plan.Teams.Select(x => x.Description),
                        .. plan.Schedules.Select(x => x.Description),
                        .. plan.Policies.Select(x => x.Description),
                        .. plan.Services.Select(x => x.Description),
                    ],
                    description => Assert.Contains("prod", description, StringComparison.Ordinal)
                )
        );

    [Fact]
    public void Layers_are_within_the_providers_limits() =>
        _plans.Sample(
            (_, plan, _) =>
            {
                foreach (var layer in plan.Schedules.SelectMany(schedule => schedule.Layers))
                {
                    Assert.InRange(layer.TurnSeconds, 3600, 31_536_000);
                    Assert.InRange(layer.Name.Length, 1, 255);
                    Assert.NotEmpty(layer.Users);
                    Assert.Subset(Ids(plan.Users.Select(user => user.Id)), Ids(layer.Users));
                    var start = OffsetDateTimePattern.Rfc3339.Parse(layer.Start).Value.ToInstant();
                    Assert.True(OffsetDateTimePattern.Rfc3339.Parse(layer.CountedFrom).Value.ToInstant() <= start);
                    Assert.True(layer.End is null || OffsetDateTimePattern.Rfc3339.Parse(layer.End).Value.ToInstant() > start);
                    Assert.True(layer.Restrictions.Select(restriction => restriction.Type).Distinct().Count() <= 1);
                    Assert.All(layer.Restrictions, Within);
                }

                Assert.All(plan.Schedules, schedule => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(schedule.TimeZone)));
            }
        );

    [Fact]
    public void Policies_tell_somebody_who_is_there() =>
        _plans.Sample(
            (_, plan, _) =>
            {
                foreach (var policy in plan.Policies)
                {
                    Assert.InRange(policy.Loops, 0, 9);
                    Assert.NotEmpty(policy.Rules);
                    Assert.All(policy.Rules, rule =>
                    {
                        Assert.InRange(rule.DelayMinutes, 1, 1440);
                        Assert.InRange(rule.Schedules.Length + rule.Users.Length, 1, 10);
                        Assert.Subset(Ids(plan.Schedules.Select(schedule => schedule.Id)), Ids(rule.Schedules));
                        Assert.Subset(Ids(plan.Users.Select(user => user.Id)), Ids(rule.Users));
                    });
                }

                var teams = plan.Teams.Select(team => team.Id).ToList();
                Assert.All(
                    plan.Policies.Select(policy => policy.Team).Concat(plan.Schedules.Select(schedule => schedule.Team)).OfType<string>(),
                    team => Assert.Contains(team, teams)
                );
            }
        );

    [Fact]
    public void Services_have_a_policy_and_one_legal_grouping_at_most() =>
        _plans.Sample(
            (account, plan, _) =>
            {
                foreach (var service in plan.Services)
                {
                    Assert.Contains(service.Policy, plan.Policies.Select(policy => policy.Id));
                    Assert.True(service.AcknowledgementSeconds > 0);
                    Assert.Equal(account.Has(PagerDutyAbilities.AlertGrouping), service.Grouping is not null);
                    Assert.True(service.Grouping is null or { WindowSeconds: >= 300 and <= 3600, Fields.IsEmpty: false });
                }
            }
        );

    [Fact]
    public void Dependencies_have_no_cycle_and_the_platform_stands_on_every_service() =>
        _plans.Sample(
            (account, plan, _) =>
            {
                Assert.Equal(account.Has(PagerDutyAbilities.BusinessServices), plan.Platform is not null);
                if (plan.Platform is null)
                {
                    Assert.Empty(plan.Dependencies);
                    return;
                }

                var needs = plan.Dependencies.ToLookup(dependency => dependency.Dependent, dependency => dependency.Supporting);
                var reached = new HashSet<string>();
                Visit(null, []);
                Assert.Equal(Ids(plan.Services[..^1].Select(service => service.Id)), Ids(reached));

                void Visit(string? service, ImmutableHashSet<string> above)
                {
                    foreach (var next in needs[service])
                    {
                        Assert.DoesNotContain(next, above);
                        if (reached.Add(next) || above.Count < plan.Services.Length)
                        {
                            Visit(next, above.Add(next));
                        }
                    }
                }
            }
        );

    [Fact]
    public void Every_receiver_of_PagerDutys_has_a_service() =>
        _plans.Sample(
            (_, plan, routing) =>
            {
                Assert.Equal(
                    routing
                        .Receivers.Where(receiver => receiver.KeyFile is not null)
                        .Select(receiver => receiver.Name)
                        .Order(StringComparer.Ordinal),
                    plan.Receivers.Keys
                );
                Assert.Subset(Ids(plan.Services.Select(service => service.Id)), Ids(plan.Receivers.Values));
            }
        );

    private static void Within(OnCallRestriction restriction)
    {
        Assert.Matches("^([01][0-9]|2[0-3]):[0-5][0-9]:00$", restriction.StartTimeOfDay);
        if (restriction.Type == "daily_restriction")
        {
            Assert.InRange(restriction.DurationSeconds, 1, 86_399);
            Assert.Null(restriction.StartDayOfWeek);
        }
        else
        {
            Assert.Equal("weekly_restriction", restriction.Type);
            Assert.InRange(restriction.DurationSeconds, 1, 604_799);
            Assert.InRange(restriction.StartDayOfWeek ?? 0, 1, 7);
        }
    }

    private static HashSet<string> Ids(IEnumerable<string> ids) => [.. ids];
}
