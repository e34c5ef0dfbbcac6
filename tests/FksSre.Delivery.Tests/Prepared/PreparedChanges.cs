using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Indicators;
using FksSre.ServiceLevels.Objectives;
using FksSre.Stacks.Catalogue;

namespace FksSre.Delivery.Tests.Prepared;

/// <summary>What people change, by a name that is also that of the file with its preview.</summary>
internal static class PreparedChanges
{
    public static IReadOnlyDictionary<string, PreparedChange> All { get; } =
        new Dictionary<string, PreparedChange>(StringComparer.Ordinal)
        {
            ["objective-lowered"] = PreparedChange.Of("fks_api", "availability", slo => slo with { ObjectivePercent = 99.5m }),
            ["objective-raised"] = PreparedChange.Of("fks_main", "availability", slo => slo with { ObjectivePercent = 99.95m }),
            ["window-shortened"] = PreparedChange.Of("fks_web", "availability", slo => slo with { WindowDays = 28 }),
            ["slower-is-fast-enough"] = PreparedChange.Of("fks_api", service =>
                service with
                {
                    Dialect = HttpDialects.Fks.WithBounds(0.2m, 0.3m),
                    Slos = [service.Slos[0], service.Slos[1], SloDeclaration.Latency(95m, withinMilliseconds: 300m)],
                }
            ),
            ["slo-renamed"] = PreparedChange.Of("fks_web", "availability", slo => slo with { Id = "success" }),
            ["slo-removed"] = PreparedChange.Of("fks_web", service => service with { Slos = [.. service.Slos.Take(2)] }),
            ["slo-added"] = PreparedChange.Of("fks_ai", service =>
                service with
                {
                    Slos = [.. service.Slos, SloDeclaration.Availability(97m) with { Id = "wide", WindowDays = 7 }],
                }
            ),
            ["fewer-failures-page"] = PreparedChange.Of("fks_main", "availability", slo =>
                slo with
                {
                    Policy = Standard with { MinimumBadEvents = 3 },
                }
            ),
            ["page-gone"] = PreparedChange.Of("fks_main", "availability", slo => slo with { Policy = Standard.Without("page-slow") }),
            ["description"] = PreparedChange.Of("fks_main", "availability", slo => slo with { Description = "Orders are taken." }),
            ["runbook"] = PreparedChange.Of("fks_main", "availability", slo => slo with { Runbook = "docs/runbooks/service-down.md" }),
            ["owner"] = PreparedChange.Of("fks_web", service => service with { Owner = "web" }),
            ["tier"] = PreparedChange.Of("fks_web", service => service with { Tier = Tier.High }),
            ["dependency-gone"] = PreparedChange.Of("fks_api", service => service with { DependsOn = ["fks_auth"] }),
            ["error-limit"] = PreparedChange.Of("fks_web", service => service with { ErrorLimitPercent = 2m }),
            ["service-removed"] = new("prod") { Services = [.. FksCatalogue.Services.Where(service => service.Id != "fks_ninja")] },
            ["service-added"] = new("prod")
            {
                Services =
                [
                    .. FksCatalogue.Services,
                    FksCatalogue.Services.Single(service => service.Id == "fks_ninja") with
                    {
                        Id = "fks_zen",
                        Port = 8077,
                    },
                ],
            },
            ["person-joins"] = PreparedChange.Of(
                PreparedRosters.Two,
                PreparedRosters.Rotation(rotation => rotation with { People = ["ada", "bob", "cyd"] })
            ),
            ["handover-moved"] = PreparedChange.Of(
                PreparedRosters.Two,
                PreparedRosters.Rotation(rotation => rotation with { Start = new(2026, 1, 7, 13, 0) })
            ),
            ["override"] = PreparedChange.Of(
                PreparedRosters.Two,
                PreparedRosters.Schedule(schedule =>
                    schedule with
                    {
                        Overrides = [new OverrideDeclaration("cyd", new(2026, 11, 28, 9, 0), new(2026, 11, 29, 21, 0))],
                    }
                )
            ),
            ["nights-without-anybody"] = PreparedChange.Of(
                PreparedRosters.Two,
                PreparedRosters.Rotation(rotation => rotation with { Restrictions = [new Restriction.Daily(new(8, 0), 16 * 60)] })
            ),
            ["slower-escalation"] = PreparedChange.Of(
                PreparedRosters.Two,
                PreparedRosters.Policy(policy => policy with { Steps = [StepDeclaration.Of(30, "primary")] })
            ),
            ["retention-shortened"] = PreparedChange.Setting("prometheus.retention", "\"36d\""),
            ["storage-grown"] = PreparedChange.Setting("prometheus.storage", "\"80Gi\""),
            ["one-alertmanager"] = PreparedChange.Setting("alertmanager.replicas", "1"),
            ["memory"] = PreparedChange.Setting("prometheus.memory", "\"4Gi\""),
            ["namespace"] = PreparedChange.Setting("namespace", "\"watch\""),
            ["attached"] = new("prod")
            {
                Configure = configuration =>
                    PreparedChange.With(
                        PreparedChange.With(configuration, "fks-sre:standalone", null),
                        "fks-sre:attach",
                        """{"labels": {"release": "kube-prometheus"}, "namespace": "monitoring", "rules": "configMaps"}"""
                    ),
            },
            ["pagerduty-gone"] = new("prod")
            {
                Configure = configuration =>
                    PreparedChange.With(PreparedChange.With(configuration, "pagerduty:token", null), "fks-sre:pagerDutyHeartbeatKey", null),
            },
            ["tickets-as-incidents"] = new("prod")
            {
                Configure = configuration => PreparedChange.With(configuration, "fks-sre:tickets", """{"tracker": "pagerDuty"}"""),
            },
        };

    /// <summary>Edits that change nothing.</summary>
    public static IReadOnlyDictionary<string, PreparedChange> WithoutEffect { get; } =
        new Dictionary<string, PreparedChange>(StringComparer.Ordinal)
        {
            ["services in another order"] = new("prod") { Services = [.. FksCatalogue.Services.Reverse()] },
            ["what is the default, written out"] = PreparedChange.Of("fks_main", "availability", slo =>
                slo with
                {
                    WindowDays = 30,
                    Policy = Standard,
                }
            ),
            ["a namespace that is the default"] = PreparedChange.Setting("namespace", "\"fks-monitoring\""),
            ["people in another order"] = PreparedChange.Of(
                PreparedRosters.Two,
                PreparedRosters.Two with
                {
                    People = [.. PreparedRosters.Two.People.Reverse()],
                }
            ),
        };

    internal static ServiceLevels.Alerting.AlertingPolicy Standard =>
        ServiceLevels
            .Validation.CatalogueValidation.Validate(FksCatalogue.Services, ServiceLevels.Validation.Cadence.Default)
            .Value!.Slos.First(slo => slo.Id == "availability" && slo.Window.Days == 30)
            .Policy;
}
