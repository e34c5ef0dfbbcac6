using System.Text.Encodings.Web;
using System.Text.Json;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.OnCall.Declarations;
using FksSre.OnCall.PagerDuty;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Objectives;

namespace FksSre.Monitoring.Tests.OnCall;

public class OnCallPlanTests
{
    private static readonly JsonSerializerOptions _oneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Catalogue _catalogue = Catalogues.Legal(
        Catalogues.Service("fks_api", Tier.Critical, "fks_auth", "fks_data"),
        Catalogues.Service("fks_auth", Tier.High),
        Catalogues.Service("fks_data", Tier.High),
        Catalogues.Service("fks_web", Tier.Critical, "fks_api", "fks_auth")
    );

    private static readonly RosterDeclaration _declaration = Rosters.Of(
        [Rosters.Weekly("ada", "bob")],
        Rosters.Person("ada"),
        Rosters.Person("bob", "America/Toronto") with
        {
            IsManaged = true,
        }
    );

    private static readonly RosterDeclaration _professional = _declaration with
    {
        Plan = PagerDutyPlan.Professional,
        Teams = [new("solo", "Solo", ["ada"]), new("platform", "Platform", ["ada", "bob", "ada"])],
    };

    [Fact]
    public void Free_account_has_a_service_for_each_tier_and_one_for_the_rest() =>
        Assert.Equal(
            """
            {"Id":"tier-critical","Name":"Critical services (prod)","Description":"The services of the Critical tier in prod.","Policy":"fks","AcknowledgementSeconds":1800,"Grouping":null,"Hours":null}
            {"Id":"tier-high","Name":"High services (prod)","Description":"The services of the High tier in prod.","Policy":"fks","AcknowledgementSeconds":1800,"Grouping":null,"Hours":null}
            {"Id":"platform","Name":"FKS platform (prod)","Description":"What is about no single service in prod: the monitoring itself, above all.","Policy":"fks","AcknowledgementSeconds":1800,"Grouping":null,"Hours":null}
            """,
            Lines(Plan(_declaration).Services)
        );

    [Fact]
    public void Free_account_has_no_teams_groupings_or_dependencies()
    {
        var plan = Plan(_declaration with { Teams = _professional.Teams });

        Assert.Equal(
            (0, null, 0, null, null),
            (plan.Teams.Length, plan.Platform, plan.Dependencies.Length, plan.Schedules[0].Team, plan.Policies[0].Team)
        );
    }

    [Fact]
    public void Receivers_of_a_free_account_lead_to_the_tier_of_their_service() =>
        Assert.Equal(
            [
                "page → platform",
                "page-fks_api → tier-critical",
                "page-fks_auth → tier-high",
                "page-fks_data → tier-high",
                "page-fks_web → tier-critical",
                "tickets → platform",
            ],
            Plan(_declaration).Receivers.Select(pair => $"{pair.Key} → {pair.Value}")
        );

    [Fact]
    public void Receivers_of_a_paid_account_lead_to_the_service_they_are_about() =>
        Assert.Equal(
            [
                "page → platform",
                "page-fks_api → service-fks-api",
                "page-fks_auth → service-fks-auth",
                "page-fks_data → service-fks-data",
                "page-fks_web → service-fks-web",
                "tickets → platform",
            ],
            Plan(_professional).Receivers.Select(pair => $"{pair.Key} → {pair.Value}")
        );

    [Fact]
    public void Receivers_that_do_not_speak_PagerDuty_have_no_service()
    {
        var discord = RouteDerivation.Derive(
            _catalogue,
            new(PagerDutyEvents: null, Destination.At("https://discord.invalid/"), Heartbeat: null)
        );

        Assert.Empty(
            OnCallPlan
                .Derive(
                    Rosters.Legal(_declaration),
                    _catalogue,
                    discord.PagerDutyReceivers(),
                    "dev",
                    Rosters.Zones(Rosters.Legal(_declaration))
                )
                .Receivers
        );
    }

    [Fact]
    public void Paid_account_groups_by_SLO_and_severity() =>
        Assert.Equal(
            """
            {"Id":"service-fks-api","Name":"fks-api (prod)","Description":"fks-api in prod: Critical tier.","Policy":"fks","AcknowledgementSeconds":1800,"Grouping":{"Name":"fks-api (prod)","Description":"One incident for each SLO and severity of fks-api (prod).","Fields":["component","group","severity"],"WindowSeconds":300},"Hours":null}
            """,
            Lines(Plan(_professional).Services[..1])
        );

    [Fact]
    public void Platform_stands_on_what_nothing_else_needs() =>
        Assert.Equal(
            """
            {"Id":"platform.service-fks-web","Dependent":null,"Supporting":"service-fks-web"}
            {"Id":"service-fks-api.service-fks-auth","Dependent":"service-fks-api","Supporting":"service-fks-auth"}
            {"Id":"service-fks-api.service-fks-data","Dependent":"service-fks-api","Supporting":"service-fks-data"}
            {"Id":"service-fks-web.service-fks-api","Dependent":"service-fks-web","Supporting":"service-fks-api"}
            {"Id":"service-fks-web.service-fks-auth","Dependent":"service-fks-web","Supporting":"service-fks-auth"}
            """,
            Lines(Plan(_professional).Dependencies)
        );

    [Fact]
    public void Everything_of_a_team_belongs_to_the_first_that_holds_everybody()
    {
        var plan = Plan(_professional);

        Assert.Equal(
            """
            {"Id":"solo","Name":"Solo (prod)","Description":"Solo: on call for the FKS platform in prod.","Members":["ada"]}
            {"Id":"platform","Name":"Platform (prod)","Description":"Platform: on call for the FKS platform in prod.","Members":["ada","bob"]}
            """,
            Lines(plan.Teams)
        );
        Assert.Equal(("platform", "platform"), (plan.Schedules[0].Team, plan.Policies[0].Team));
    }

    [Fact]
    public void Users_are_looked_up_unless_declared_otherwise() =>
        Assert.Equal(
            [
                new("ada", "Ada", "ada@fks.example", "Europe/Berlin", IsManaged: false),
                new("bob", "Bob", "bob@fks.example", "America/New_York", IsManaged: true),
            ],
            Plan(_declaration).Users.ToList()
        );

    [Fact]
    public void Policies_say_whom_to_tell_and_how_often()
    {
        var twice = _declaration with
        {
            Policies =
            [
                new()
                {
                    Id = "fks",
                    Loops = 9,
                    Steps = [StepDeclaration.Of(5, "primary"), new(15, ["primary", "primary"], ["bob", "ada", "bob"])],
                },
            ],
        };

        Assert.Equal(
            """{"Id":"fks","Name":"fks (prod)","Description":"Who is told of a page from prod, and who next. Changed in the roster, not here.","Rules":[{"DelayMinutes":5,"Schedules":["primary"],"Users":[]},{"DelayMinutes":15,"Schedules":["primary"],"Users":["bob","ada"]}],"Loops":9,"Team":null}""",
            Lines(Plan(twice).Policies)
        );
    }

    [Fact]
    public void Environments_share_no_name()
    {
        var plans = new[] { "dev", "prod" }.Select(name => Rosters.Plan(_professional, _catalogue, name)).ToList();

        Assert.Empty(Names(plans[0]).Intersect(Names(plans[1]), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Placeholder_addresses_are_found_before_an_account_is_asked()
    {
        var findings = RealAddresses.Check(
            Rosters.Legal(
                Rosters.Of([Rosters.Weekly("ada")], Rosters.Person("ada"), Rosters.Person("bob") with { Email = "bob@fkstrading.xyz" })
            )
        );

        Assert.Equal(
            """
            FKS530 roster/people/ada/email = ada@fks.example (advice)
                   Nobody has an address of this reserved domain, so PagerDuty knows no user by it and nobody would be woken.
                   Write the address the person signs in to PagerDuty with.
            """,
            Assert.Single(findings).ToString()
        );
    }

    private static OnCallPlan Plan(RosterDeclaration declaration) => Rosters.Plan(declaration, _catalogue);

    private static IEnumerable<string> Names(OnCallPlan plan) =>
        [
            .. plan.Teams.Select(t => t.Name),
            .. plan.Schedules.Select(s => s.Name),
            .. plan.Policies.Select(p => p.Name),
            .. plan.Services.Select(s => s.Name),
            plan.Platform!.Name,
        ];

    private static string Lines<T>(IEnumerable<T> values) =>
        string.Join('\n', values.Select(value => JsonSerializer.Serialize(value, _oneLine)));
}
