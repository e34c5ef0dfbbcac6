using FksSre.Stacks.Inputs;
using NodaTime;

namespace FksSre.Stacks.Tests.Objects.Secrets;

/// <summary>
/// Secrets reach the objects and the providers that need them, and nothing else that is registered, rendered or reported.
/// </summary>
public class PlantedSecretTests
{
    private const int Samples = 3;

    public static IEnumerable<object[]> Cases =>
        Variants
            .All.Where(v => v.Value.Withheld.Count > 0)
            .SelectMany((variant, i) => Enumerable.Range(0, Samples).Select(n => new object[] { variant.Key, (i * Samples) + n }));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Planted_secret_stands_only_where_it_is_needed(string variant, int seed)
    {
        var planted = PlantedSecrets.In(variant, seed);
        var registered = await Registered.RunAsync(planted.Configuration);
        string[] words = [.. planted.Words.Values, PlantedSecrets.ProviderWord];

        Assert.Empty(Leaks(registered, words));
        Assert.Equal(
            planted.Words.Keys,
            planted.Words.Where(word => registered.Resources.Any(r => SecretPlaces.Of(r, word.Value).Any())).Select(word => word.Key)
        );
        Assert.All(StackInputs.Check(new(planted.Configuration, []), SystemClock.Instance.GetCurrentInstant()).Findings, finding =>
            Assert.DoesNotContain(words, word => finding.ToString().Contains(word, StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("kubernetes:core/v1:ConfigMap", "prometheus-config", "data")]
    [InlineData("kubernetes:core/v1:Secret", "alertmanager-keys", "metadata")]
    [InlineData("kubernetes:apps/v1:StatefulSet", "prometheus-server", "spec")]
    [InlineData("pulumi:providers:kubernetes", "kubernetes", "context")]
    public async Task Secret_in_another_place_is_found(string type, string name, string input)
    {
        var registered = await Registered.Of(Variants.Prod);
        var wrong = registered.Resources.Single(r => r.Type == type && r.Name == name);
        var inputs = wrong.Inputs.DeepClone().AsObject();
        inputs[input] = "s3cr3t";

        Assert.Equal(
            [$"{wrong.Urn}: {input}"],
            Leaks(
                registered with
                {
                    Resources = [.. registered.Resources.Where(r => r != wrong), wrong with { Inputs = inputs }],
                },
                ["s3cr3t"]
            )
        );
    }

    [Fact]
    public async Task Secret_in_a_file_is_found()
    {
        var registered = await Registered.Of(Variants.Prod);

        Assert.Equal(
            ["kubernetes/a.yaml"],
            Leaks(registered with { Files = [.. registered.Files, new("kubernetes/a.yaml", "s3cr3t")] }, ["s3cr3t"])
        );
    }

    private static IEnumerable<string> Leaks(Registered registered, string[] words) =>
        [
            .. from resource in registered.Resources
            from word in words
            from path in SecretPlaces.Of(resource, word)
            where !SecretPlaces.IsAllowed(resource, path)
            select $"{resource.Urn}: {path}",
            .. registered
                .Resources.Where(r => SecretPlaces.Beside(r).Any(text => words.Any(word => text.Contains(word, StringComparison.Ordinal))))
                .Select(r => r.Urn),
            // What lists every resource with its inputs is looked at above.
            .. registered
                .Files.Where(f =>
                    f.Path != "resources.json"
                    && !f.Path.StartsWith("kubernetes/10-secret-", StringComparison.Ordinal)
                    && words.Any(word => f.Text.Contains(word, StringComparison.Ordinal))
                )
                .Select(f => f.Path),
        ];
}
