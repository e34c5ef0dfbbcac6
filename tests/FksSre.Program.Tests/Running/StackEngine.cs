using FksSre.Stacks.Configuration;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;

namespace FksSre.Program.Tests.Running;

/// <summary>An engine double whose providers compute what the stack asks of them: passwords, integration keys, and who is on call.</summary>
internal static class StackEngine
{
    public const string RandomPassword = "random:index/randomPassword:RandomPassword";
    public const string ServiceIntegration = "pagerduty:index/serviceIntegration:ServiceIntegration";
    public const string ReadState = "pulumi:pulumi:readStackResourceOutputs";
    public const string Password = "planted-password";
    public const string IntegrationKey = "planted-integration-key";

    /// <param name="stack">Its name.</param>
    /// <param name="state">The resources of the deployment before, by URN. Default: none, as before the first.</param>
    public static async Task<EngineDouble> StartAsync(string stack, Struct? state = null)
    {
        var engine = await EngineDouble.StartAsync();
        var behaviour = engine.Behaviour;
        (behaviour.Project, behaviour.Stack) = (ConfigKeys.Project, stack);
        behaviour.Compute = request => request.Type switch
        {
            RandomPassword => WireValue.Struct(("result", WireValue.Text(Password))),
            ServiceIntegration => WireValue.Struct(("integrationKey", WireValue.Text(IntegrationKey))),
            _ => null,
        };
        behaviour.Invoke = request => request.Tok == ReadState ? State(request, state) : User(request);
        return engine;
    }

    private static ResourceInvokeResponse State(ResourceInvokeRequest request, Struct? state) =>
        new() { Return = WireValue.Struct(("name", request.Args.Fields["stackName"]), ("outputs", Value.ForStruct(state ?? new()))) };

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
