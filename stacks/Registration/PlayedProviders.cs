using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Testing;

namespace FksSre.Stacks.Registration;

/// <summary>
/// Plays the providers: keeps what each resource was given, and answers with placeholders for what only a provider knows.
/// </summary>
internal sealed class PlayedProviders : IMocks
{
    private readonly ConcurrentDictionary<(string Type, string Name), MockResourceArgs> _given = new();

    public MockResourceArgs? Given(string type, string name) => _given.GetValueOrDefault((type, name));

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        _given[(args.Type!, args.Name!)] = args;
        var state = args.Type switch
        {
            "random:index/randomPassword:RandomPassword" => args.Inputs.SetItem("result", $"<secret {args.Name}>"),
            "pagerduty:index/serviceIntegration:ServiceIntegration" => args.Inputs.SetItem("integrationKey", $"<secret {args.Name}>"),
            _ => args.Inputs,
        };
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", state));
    }

    /// <summary>Looked up is only who is on call: by an address, under which a placeholder is found.</summary>
    public Task<object> CallAsync(MockCallArgs args)
    {
        var email = (string)args.Args["email"];
        var user = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["id"] = $"<user {email}>",
            ["email"] = email,
            ["name"] = "",
            ["role"] = "",
            ["jobTitle"] = "",
            ["timeZone"] = "",
            ["description"] = "",
        };
        return Task.FromResult<object>(user.ToImmutableDictionary());
    }
}
