using System.Collections.Immutable;
using System.Text.Json;
using FksSre.Monitoring.Rendering;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Delivery.Rendered;

/// <summary>An environment as <c>./fks render</c> writes it, read back: both sides of a comparison are read in the same way.</summary>
/// <param name="Files">All of it, by path.</param>
/// <param name="Plan">Of <c>plan.json</c>.</param>
/// <param name="Resources">Of <c>resources.json</c>, by URN.</param>
public sealed record RenderedEnvironment(
    ImmutableSortedDictionary<string, string> Files,
    RenderedPlan Plan,
    ImmutableSortedDictionary<string, RenderedResource> Resources
)
{
    /// <summary>Its name, which the texts do not say any more; null where it has none.</summary>
    public RenderedRelease? Release { get; init; }

    private const string PlanFile = "plan.json";
    private const string ResourcesFile = "resources.json";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a render, of this version or of an earlier one that says the same of itself.</summary>
    /// <param name="source">Where the files come from, for people.</param>
    /// <param name="files">All of them.</param>
    public static Checked<RenderedEnvironment> Read(string source, IEnumerable<RenderedFile> files)
    {
        var all = files.ToImmutableSortedDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        var missing = new[] { PlanFile, ResourcesFile }.Where(name => !all.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            return new(null, [.. missing.Select(name => RenderFindings.Missing(source, name))]);
        }

        var named = Parse<RenderedPlan>(source, PlanFile, all[PlanFile]);
        if (named.Value is { } said && RenderedRelease.Of(said) is { } release)
        {
            all = all.ToImmutableSortedDictionary(file => file.Key, file => release.Without(file.Key, file.Value), StringComparer.Ordinal);
            named = Parse<RenderedPlan>(source, PlanFile, all[PlanFile]);
            return Read(source, all, named, release);
        }

        return Read(source, all, named, release: null);
    }

    private static Checked<RenderedEnvironment> Read(
        string source,
        ImmutableSortedDictionary<string, string> files,
        Checked<RenderedPlan> plan,
        RenderedRelease? release
    )
    {
        var resources = Parse<List<RenderedResource>>(source, ResourcesFile, files[ResourcesFile]);
        return Checked<RenderedEnvironment>.Of([.. plan.Findings, .. resources.Findings], () =>
            new(files, plan.Value!, resources.Value!.ToImmutableSortedDictionary(r => r.Urn, r => r, StringComparer.Ordinal))
            {
                Release = release,
            }
        );
    }

    private static Checked<T> Parse<T>(string source, string name, string text)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, _json) is { } value
                ? new(value, [])
                : new(null, [RenderFindings.Unreadable(source, name, "it holds nothing")]);
        }
        catch (JsonException e)
        {
            return new(null, [RenderFindings.Unreadable(source, name, e.Message)]);
        }
    }
}
