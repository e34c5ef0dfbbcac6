using System.Collections.Immutable;
using FksSre.OnCall.PagerDuty;
using Pulumi;

namespace FksSre.Components.OnCall;

/// <summary>Whom PagerDuty wakes, for what, and in which order.</summary>
public sealed class PagerDutyOnCall : ComponentResource
{
    /// <summary>Under which a stack registers it, once.</summary>
    public const string ResourceName = "oncall";

    public const string TypeToken = "fks-sre:oncall:OnCall";

    /// <param name="name">Of the component, and the beginning of its children's.</param>
    /// <param name="plan">What there is.</param>
    /// <param name="isProtected">Whether services are kept from deletion. Schedules and policies always are.</param>
    /// <param name="options">With the provider of the account.</param>
    public PagerDutyOnCall(string name, OnCallPlan plan, bool isProtected, ComponentResourceOptions? options = null)
        : base(TypeToken, name, options)
    {
        var children = new Children(name, this, isProtected);
        var users = Users.Declare(children, plan.Users);
        var teams = Teams.Declare(children, plan.Teams, users);
        var schedules = Schedules.Declare(children, plan.Schedules, users, teams);
        var policies = Policies.Declare(children, plan.Policies, schedules, users, teams);
        var services = Services.Declare(children, plan.Services, policies);
        var integrations = Integrations.Declare(children, services);
        if (plan.Platform is not null)
        {
            Dependencies.Declare(children, BusinessServices.Declare(children, plan.Platform), services, plan.Dependencies);
        }

        Keys = new(plan.Receivers.ToImmutableSortedDictionary(pair => pair.Key, pair => integrations[pair.Value], StringComparer.Ordinal));
        ServiceUrls = Output
            .All(plan.Services.Select(service => services[service.Id].HtmlUrl).ToArray())
            .Apply(urls => plan.Services.Zip(urls).ToImmutableDictionary(pair => pair.First.Name, pair => pair.Second));
        People = Persons.Record(plan, users, schedules);
        RegisterOutputs(new Dictionary<string, object?> { ["people"] = People, ["serviceUrls"] = ServiceUrls });
    }

    /// <summary>The name of a schedule's resource: a deployment finds by it what the one before has left.</summary>
    public static string ScheduleName(string component, string id) => $"{component}-schedule-{id}";

    /// <summary>For Alertmanager. Not among the outputs: a key stands in the state where it is needed, and nowhere else.</summary>
    public PagerDutyKeys Keys { get; }

    /// <summary>
    /// Who the users of the schedules are, by PagerDuty's id: the next deployment reads it back, and can name those who have left the
    /// roster.
    /// </summary>
    [Output("people")]
    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> People { get; private set; }

    /// <summary>Where each service is looked at, by its name.</summary>
    [Output("serviceUrls")]
    public Output<ImmutableDictionary<string, string>> ServiceUrls { get; private set; }
}
