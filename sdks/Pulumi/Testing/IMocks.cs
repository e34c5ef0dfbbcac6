using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>Plays the providers in a test.</summary>
public interface IMocks
{
    /// <summary>The id (none in a preview of a creation) and the properties of a new resource or component.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>The result of a provider's function.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Told the outputs that components and the stack register.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}

/// <summary>A resource about to be created.</summary>
public class MockResourceArgs
{
    public string? Type { get; set; }

    public string? Name { get; set; }

    /// <summary>Known inputs in clear text, secrets too. Empty for components.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>URN::ID of its provider, or empty.</summary>
    public string? Provider { get; set; }

    public string? Id { get; set; }
}

/// <summary>A function about to be called.</summary>
public class MockCallArgs
{
    public string? Token { get; set; }

    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    public string? Provider { get; set; }
}

/// <summary>Outputs being registered.</summary>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    public readonly string Urn = urn;

    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
