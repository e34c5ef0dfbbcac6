using System.Collections.Immutable;
using FksSre.Stacks.Configuration;
using FksSre.Stacks.Tests.Configuration;

namespace FksSre.Stacks.Tests.Objects.Secrets;

/// <summary>
/// A configuration whose every secret contains a word that stands nowhere else, amid characters that YAML, JSON and shells treat in their
/// own ways.
/// </summary>
/// <param name="Configuration">With them.</param>
/// <param name="Words">By the key of the secret.</param>
internal sealed record PlantedSecrets(StackConfiguration Configuration, ImmutableSortedDictionary<string, string> Words)
{
    /// <summary>Words in what only providers know: keys of integrations, and passwords made up.</summary>
    public const string ProviderWord = "<secret ";

    private static readonly string[] _forms =
    [
        "{0}",
        "{0}\n",
        "a: '{0}'\nb: \"{0}\"\n",
        "${{{0}}}",
        "#{0} %\t\\",
        "{{{{ {0} }}}}",
        "- {0}\n- é☃",
    ];

    private static readonly string[] _addresses = ["https://hooks.example/{0}", "https://hooks.example/x/{0}?a=b&c=%22#d"];

    public static PlantedSecrets In(string variant, int seed)
    {
        var draw = new Random(seed);
        var variantConfiguration = Variants.All[variant];
        var words = variantConfiguration.Withheld.ToImmutableSortedDictionary(
            key => key,
            _ => $"s3cr3t{draw.NextInt64(1_000_000_000, 9_999_999_999)}",
            StringComparer.Ordinal
        );
        var configuration = words.Aggregate(variantConfiguration with { Withheld = [] }, (all, word) =>
            all.WithSecret(word.Key, Text(word.Key, word.Value, draw))
        );
        return new(configuration, words);
    }

    private static string Text(string key, string word, Random draw)
    {
        var forms = key is ConfigKeys.DiscordWebhook or ConfigKeys.HeartbeatUrl or ConfigKeys.SliHeartbeatUrl or ConfigKeys.IssuesWebhook
            ? _addresses
            : _forms;
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, forms[draw.Next(forms.Length)], word);
    }
}
