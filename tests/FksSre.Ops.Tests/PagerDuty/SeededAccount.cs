using System.Text.Json.Nodes;
using FksSre.OnCall.PagerDuty;
using FksSre.OnCall.Zones;
using FksSre.Ops.PagerDuty.Comparison;
using FksSre.Ops.PagerDuty.Verification;
using NodaTime;
using NodaTime.Text;

namespace FksSre.Ops.Tests.PagerDuty;

/// <summary>An account as it is after a deployment of a plan: everything goes through the API, as the provider sends it.</summary>
internal sealed class SeededAccount
{
    private SeededAccount(PagerDutyDouble pagerDuty, AccountTarget target) => (Double, Target) = (pagerDuty, target);

    public PagerDutyDouble Double { get; }

    public AccountTarget Target { get; }

    /// <summary>PagerDuty's id of each user, by ours; so for the others.</summary>
    public Dictionary<string, string> Users { get; } = [];

    public Dictionary<string, string> Schedules { get; } = [];

    public Dictionary<string, string> Policies { get; } = [];

    public Dictionary<string, string> Services { get; } = [];

    /// <summary>By our id of the service.</summary>
    public Dictionary<string, string> Integrations { get; } = [];

    private Dictionary<string, string> Keys { get; } = [];

    /// <summary>What the deployment hands to Alertmanager.</summary>
    public AlertmanagerKeyFiles KeyFiles => new(Target.Plan.Receivers.ToDictionary(pair => pair.Key, pair => Keys[pair.Value]));

    public static Task<SeededAccount> OfAsync(PagerDutyDouble pagerDuty, AccountTarget target) =>
        OfAsync(pagerDuty, target, Targets.Now.ToDateTimeOffset());

    /// <param name="now">Null: the clock goes.</param>
    public static async Task<SeededAccount> OfAsync(PagerDutyDouble pagerDuty, AccountTarget target, DateTimeOffset? now)
    {
        await pagerDuty.ResetAsync(now);
        var account = new SeededAccount(pagerDuty, target);
        foreach (var user in target.Plan.Users)
        {
            await account.AddUserAsync(user);
        }

        await account.DeployAsync();
        return account;
    }

    /// <summary>A person with the app and a rule for urgent incidents, in a zone that PagerDuty has.</summary>
    public async Task AddUserAsync(OnCallUser user)
    {
        var id = "PU" + user.Id.ToUpperInvariant();
        await Double.ControlAsync(
            "users",
            new
            {
                id,
                name = user.Name,
                email = user.Email,
                role = "user",
                time_zone = EqualZone.Of(DateTimeZoneProviders.Tzdb[user.TimeZone], Targets.Now)!.Id,
            }
        );
        Users.Add(user.Id, id);
        await SetContactsAsync(user.Id, "push_notification_contact_method", "high", delay: 0);
    }

    public Task SetContactsAsync(string user, string type, string urgency, int delay, bool blacklisted = false) =>
        Double.TouchAsync(
            "users",
            Users[user],
            new
            {
                _contacts = new[]
                {
                    new
                    {
                        id = "PC" + user,
                        type,
                        label = "phone",
                        address = "x",
                        summary = "phone",
                        blacklisted,
                    },
                },
                _rules = new[]
                {
                    new
                    {
                        id = "PN" + user,
                        type = "assignment_notification_rule",
                        start_delay_in_minutes = delay,
                        urgency,
                        contact_method = new { id = "PC" + user, type = type + "_reference" },
                    },
                },
            }
        );

    public async Task<string> PostScheduleAsync(OnCallSchedule schedule) =>
        Id(await Double.PostAsync("schedules", new { schedule = Body(schedule) }), "schedule");

    public async Task<JsonNode> PostIntegrationAsync(string service) =>
        (
            await Double.PostAsync(
                $"services/{Services[service]}/integrations",
                new
                {
                    integration = new
                    {
                        type = "events_api_v2_inbound_integration",
                        name = "Alertmanager",
                        service = new { id = Services[service], type = "service" },
                    },
                }
            )
        )["integration"]!;

    private async Task DeployAsync()
    {
        var plan = Target.Plan;
        foreach (var team in plan.Teams)
        {
            await Double.PostAsync(
                "teams",
                new
                {
                    team = new
                    {
                        type = "team",
                        name = team.Name,
                        description = team.Description,
                    },
                }
            );
        }

        foreach (var schedule in plan.Schedules)
        {
            Schedules.Add(schedule.Id, await PostScheduleAsync(schedule));
        }

        foreach (var policy in plan.Policies)
        {
            Policies.Add(
                policy.Id,
                Id(await Double.PostAsync("escalation_policies", new { escalation_policy = Body(policy) }), "escalation_policy")
            );
        }

        foreach (var service in plan.Services)
        {
            Services.Add(service.Id, Id(await Double.PostAsync("services", new { service = Body(service) }), "service"));
            var integration = await PostIntegrationAsync(service.Id);
            Integrations.Add(service.Id, (string)integration["id"]!);
            Keys.Add(service.Id, (string)integration["integration_key"]!);
            if (service.Grouping is { } grouping)
            {
                await Double.PostAsync("alert_grouping_settings", new { alert_grouping_setting = Body(grouping, Services[service.Id]) });
            }
        }

        if (plan.Platform is { } platform)
        {
            await Double.PostAsync(
                "business_services",
                new { business_service = new { name = platform.Name, description = platform.Description } }
            );
        }
    }

    private object Body(OnCallSchedule schedule) =>
        new
        {
            type = "schedule",
            name = schedule.Name,
            time_zone = schedule.TimeZone,
            description = schedule.Description,
            schedule_layers = schedule.Layers.Select(layer => new
            {
                name = layer.Name,
                start = Utc(layer.Start),
                end = layer.End is null ? null : Utc(layer.End),
                rotation_virtual_start = Utc(layer.CountedFrom),
                rotation_turn_length_seconds = layer.TurnSeconds,
                users = layer.Users.Select(user => new { user = new { id = Users[user], type = "user" } }),
                restrictions = layer.Restrictions.Select(r => new
                {
                    type = r.Type,
                    start_time_of_day = r.StartTimeOfDay,
                    duration_seconds = r.DurationSeconds,
                    start_day_of_week = r.StartDayOfWeek,
                }),
            }),
        };

    private object Body(OnCallPolicy policy) =>
        new
        {
            type = "escalation_policy",
            name = policy.Name,
            description = policy.Description,
            num_loops = policy.Loops,
            escalation_rules = policy.Rules.Select(rule => new
            {
                escalation_delay_in_minutes = rule.DelayMinutes,
                targets = rule
                    .Schedules.Select(id => new { type = "schedule_reference", id = Schedules[id] })
                    .Concat(rule.Users.Select(id => new { type = "user_reference", id = Users[id] })),
            }),
        };

    /// <summary>Without alert_creation, as the provider leaves it out.</summary>
    private Dictionary<string, object?> Body(OnCallService service)
    {
        var body = new Dictionary<string, object?>
        {
            ["type"] = "service",
            ["name"] = service.Name,
            ["description"] = service.Description,
            ["escalation_policy"] = new { id = Policies[service.Policy], type = "escalation_policy_reference" },
            ["acknowledgement_timeout"] = service.AcknowledgementSeconds,
            ["auto_resolve_timeout"] = null,
            ["incident_urgency_rule"] = new { type = "constant", urgency = "severity_based" },
        };
        if (service.Hours is { } hours)
        {
            body["incident_urgency_rule"] = new
            {
                type = "use_support_hours",
                during_support_hours = new { type = "constant", urgency = "high" },
                outside_support_hours = new { type = "constant", urgency = "low" },
            };
            body["support_hours"] = new
            {
                type = "fixed_time_per_day",
                time_zone = hours.TimeZone,
                days_of_week = hours.Days,
                start_time = hours.Start,
                end_time = hours.End,
            };
            body["scheduled_actions"] = new[]
            {
                new
                {
                    type = "urgency_change",
                    to_urgency = "high",
                    at = new { type = "named_time", name = "support_hours_start" },
                },
            };
        }

        return body;
    }

    private static object Body(OnCallGrouping grouping, string service) =>
        new
        {
            type = "content_based",
            name = grouping.Name,
            description = grouping.Description,
            services = new[] { new { id = service, type = "service_reference" } },
            config = new
            {
                aggregate = "all",
                fields = grouping.Fields,
                time_window = grouping.WindowSeconds,
            },
        };

    private static string Id(JsonNode answer, string key) => (string)answer[key]!["id"]!;

    private static string Utc(string time) => InstantPattern.General.Format(OffsetDateTimePattern.Rfc3339.Parse(time).Value.ToInstant());
}
