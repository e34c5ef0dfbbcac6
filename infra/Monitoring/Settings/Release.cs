namespace FksSre.Monitoring.Settings;

/// <summary>
/// The name of what is deployed, the same in every environment: fingerprints of what is declared and of what follows from it.
/// </summary>
/// <param name="Catalogue">Of all that is declared of services and SLOs.</param>
/// <param name="Derivation">Of what the code makes of catalogue and roster.</param>
/// <param name="Roster">Of all that is declared of people and duties.</param>
public sealed record Release(string Catalogue, string Derivation, string Roster)
{
    private const int Length = 12;
    private const string Letters = "abcdef";

    /// <summary>Of all three: 12 hexadecimal digits, short enough to be read aloud.</summary>
    public string Fingerprint => Of([Catalogue, Derivation, Roster]);

    /// <summary>
    /// The same texts in the same order give the same; no others are likely to. It begins with a letter, or now and then it would be a
    /// number to whoever reads YAML.
    /// </summary>
    public static string Of(IEnumerable<string> texts)
    {
        var hash = ContentHash.Of(texts);
        return Letters[Convert.ToInt32(hash[..1], 16) % Letters.Length] + hash[1..Length];
    }
}
