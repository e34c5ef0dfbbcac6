using System.Collections.Concurrent;
using System.Collections.Immutable;
using FksSre.Components.OnCall;
using FksSre.OnCall.PagerDuty;
using Pulumi;
using Pulumi.Pagerduty;
using Pulumi.Testing;

namespace FksSre.Components.Tests.OnCall;

/// <summary>The component, declared once against a played account.</summary>
internal sealed class OnCallRun
{
    public const string KeyBegin = "planted-key-of-";

    private readonly ConcurrentDictionary<string, (string Type, CustomResourceOptions Options)> _children = new();

    private OnCallRun(PlayedProvider provider) => Provider = provider;

    public PlayedProvider Provider { get; }

    public PagerDutyKeys Keys { get; private set; } = null!;

    public Output<ImmutableDictionary<string, ImmutableDictionary<string, string>>> People { get; private set; } = null!;

    public static async Task<OnCallRun> Of(OnCallPlan plan, bool isProtected = true, bool isPreview = false)
    {
        var run = new OnCallRun(new(isPreview, Computed, User));
        var test = new TestOptions
        {
            ProjectName = "fks-sre",
            StackName = "prod",
            IsPreview = isPreview,
        };
        await Deployment.TestAsync(run.Provider.Mocks, test, () =>
        {
            run.Declare(plan, isProtected);
        });
        return run;
    }

    /// <summary>Of every child: its name, its type, and whether it is protected.</summary>
    public IEnumerable<string> Children =>
        _children
            .OrderBy(child => child.Key, StringComparer.Ordinal)
            .Select(child => $"{child.Key}: {child.Value.Type}{(child.Value.Options.Protect == true ? ", protected" : "")}");

    public IEnumerable<Resource?> Parents => _children.Values.Select(child => child.Options.Parent).Distinct();

    public CustomResourceOptions OptionsOf(string name) => _children[name].Options;

    public string InputsOf(string name) => InputText.Of(Provider.Resources.Single(resource => resource.Name == name).Inputs);

    private static ImmutableDictionary<string, object> Computed(MockResourceArgs args) =>
        args.Type == "pagerduty:index/serviceIntegration:ServiceIntegration"
            ? ImmutableDictionary<string, object>.Empty.Add("integrationKey", KeyBegin + args.Name)
            : ImmutableDictionary<string, object>.Empty.Add("htmlUrl", $"https://fks.pagerduty.com/{args.Name}");

    private static ImmutableDictionary<string, object> User(MockCallArgs call) =>
        new Dictionary<string, object>
        {
            ["id"] = $"<user {call.Args["email"]}>",
            ["email"] = call.Args["email"],
            ["name"] = "",
            ["role"] = "user",
            ["jobTitle"] = "",
            ["timeZone"] = "",
            ["description"] = "",
        }.ToImmutableDictionary();

    private void Declare(OnCallPlan plan, bool isProtected)
    {
        var account = new Provider("account", new ProviderArgs { Token = Output.CreateSecret("planted-token") });
        var options = new ComponentResourceOptions { Provider = account, ResourceTransformations = { Record } };
        var onCall = new PagerDutyOnCall("oncall", plan, isProtected, options);
        (Keys, People) = (onCall.Keys, onCall.People);
    }

    private ResourceTransformationResult? Record(ResourceTransformationArgs args)
    {
        if (args.Options is CustomResourceOptions options)
        {
            _children[args.Resource.GetResourceName()] = (args.Resource.GetResourceType().Split(':')[^1], options);
        }

        return null;
    }
}
