using System.Collections.Concurrent;
using System.Collections.Immutable;
using FksSre.Monitoring.Rendering;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Declaration;
using FksSre.Stacks.Inputs;
using FksSre.Stacks.Registration;
using NodaTime;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>What the program registers for a variant, and the files that show it. Each is computed once for all tests.</summary>
internal sealed record Registered(StackInputs Inputs, ImmutableArray<RegisteredResource> Resources, ImmutableArray<RenderedFile> Files)
{
    private static readonly ConcurrentDictionary<(string Variant, bool IsPreview), Lazy<Task<Registered>>> _all = new();

    public static Task<Registered> Of(string variant, bool isPreview = false) =>
        _all.GetOrAdd((variant, isPreview), _ => new(() => RunAsync(Variants.All[variant], isPreview))).Value;

    public static async Task<Registered> RunAsync(StackConfiguration configuration, bool isPreview = false)
    {
        var inputs = StackInputs.Check(new(configuration, []), SystemClock.Instance.GetCurrentInstant());
        Assert.True(inputs.Value is not null, string.Join("\n", inputs.Findings));
        var resources = await StackRegistration.RunAsync(inputs.Value!, StackSecrets.Of(configuration), isPreview);
        return new(inputs.Value!, resources, [.. RegistrationFiles.Render(resources)]);
    }

    public IEnumerable<RenderedFile> KubernetesFiles => Files.Where(file => file.Path.StartsWith("kubernetes/", StringComparison.Ordinal));
}
