using FksSre.Stacks.Configuration;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Running;

/// <summary>
/// An engine double whose providers compute what the stack asks of them: passwords, integration keys, and who is on call.
/// </summary>
internal static class StackEngine
{
    public const string StackType = "pulumi:pulumi:Stack";
    public const string RandomPassword = "random:index/randomPassword:RandomPassword";
    public const string ServiceIntegration = "pagerduty:index/serviceIntegration:ServiceIntegration";
    public const string ReadState = "pulumi:pulumi:readStackResourceOutputs";
    public const string Password = "planted-password";
    public const string IntegrationKey = "planted-integration-key";

    public static async Task<EngineDouble> StartAsync(string stack)
    {
        var engine = await EngineDouble.StartAsync();
        var behaviour = engine.Behaviour;
        (behaviour.Project, behaviour.Stack) = (ConfigKeys.Project, stack);
        behaviour.Compute = request =>
            request.Type switch
            {
                RandomPassword => WireValue.Struct(("result", WireValue.Text(Password))),
                ServiceIntegration => WireValue.Struct(("integrationKey", WireValue.Text(IntegrationKey))),
                _ => null,
            };
        behaviour.Invoke = After(stack, new());
        foreach (var name in (string[])["fks-trading", "monitoring", "prometheusrules.monitoring.coreos.com"])
        {
            behaviour.Existing[name] = WireValue.Struct(("metadata", WireValue.Object(("name", WireValue.Text(name)))));
        }

        return engine;
    }

    /// <summary>Each secret that only a provider knows is told apart by its name, as the placeholders of a render are.</summary>
    public static void ComputesAsARenderDoes(EngineBehaviour behaviour) =>
        behaviour.Compute = request =>
            request.Type switch
            {
                RandomPassword => WireValue.Struct(("result", WireValue.Text($"<secret {request.Name}>"))),
                ServiceIntegration => WireValue.Struct(("integrationKey", WireValue.Text($"<secret {request.Name}>"))),
                _ => null,
            };

    /// <summary>What the engine keeps of the stack itself after a deployment.</summary>
    public static Struct Outputs(string stack, params (string Name, Value Value)[] outputs) =>
        WireValue.Struct(
            ($"urn:pulumi:{stack}::{ConfigKeys.Project}::{StackType}::{ConfigKeys.Project}-{stack}", Kept(StackType, outputs))
        );

    /// <summary>A resource as the engine keeps it.</summary>
    public static Value Kept(string type, params (string Name, Value Value)[] outputs) =>
        WireValue.Object(("type", WireValue.Text(type)), ("outputs", WireValue.Object(outputs)));

    /// <summary>The functions of the engine and of PagerDuty's provider, after a deployment that left a state.</summary>
    /// <param name="stack">That was deployed.</param>
    /// <param name="state">Resources by URN; empty before the first deployment.</param>
    public static Func<ResourceInvokeRequest, ResourceInvokeResponse> After(string stack, Struct state) =>
        request =>
            request.Tok switch
            {
                ReadState when request.Args.Fields["stackName"].StringValue == $"organization/{ConfigKeys.Project}/{stack}" => new()
                {
                    Return = WireValue.Struct(("name", request.Args.Fields["stackName"]), ("outputs", Value.ForStruct(state))),
                },
                ReadState => new() { Failures = { new CheckFailure { Reason = $"unknown stack {request.Args.Fields["stackName"]}" } } },
                _ => User(request),
            };

    private static ResourceInvokeResponse User(ResourceInvokeRequest request)
    {
        var email = request.Args.Fields["email"];
        var user = new Struct { Fields = { ["id"] = WireValue.Text($"<user {email.StringValue}>"), ["email"] = email } };
        foreach (var name in (string[])["name", "role", "jobTitle", "timeZone", "description"])
        {
            user.Fields[name] = WireValue.Text("");
        }

        return new() { Return = user };
    }
}
