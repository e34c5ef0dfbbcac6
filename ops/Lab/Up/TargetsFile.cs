using System.Globalization;
using System.Text.RegularExpressions;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Lab.Up;

/// <summary>Where real services are found, one <c>service: host:port</c> a line.</summary>
internal static partial class TargetsFile
{
    /// <summary>In bytes: thousands of services.</summary>
    public const int Largest = 1024 * 1024;

    /// <summary>Of a line in a finding, in characters.</summary>
    private const int Longest = 80;

    public static Checked<IReadOnlyDictionary<string, string>> Read(string path, string text, Catalogue catalogue)
    {
        var findings = new List<Finding>();
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (service, address, where) in Lines(path, text, findings))
        {
            if (catalogue.Services.All(s => s.Id != service))
            {
                findings.Add(
                    new(
                        "FKS301",
                        where,
                        service,
                        "There is no such service in the catalogue.",
                        $"There are: {string.Join(", ", catalogue.Services.Select(s => s.Id))}."
                    )
                );
            }
            else if (!IsAddress(address))
            {
                findings.Add(
                    new(
                        "FKS302",
                        where,
                        address,
                        "An address is a host (an IPv6 address in brackets), a colon and a port from 1 to 65535.",
                        "Write e.g. 127.0.0.1:8001, or [::1]:8001."
                    )
                );
            }
            else if (!targets.TryAdd(service, address))
            {
                findings.Add(new("FKS303", where, service, "The service is listed twice.", "Keep one of the lines."));
            }
        }

        if (targets.Count == 0 && findings.Count == 0)
        {
            findings.Add(
                new(
                    "FKS304",
                    path,
                    "",
                    "It names no service, so there is nothing to watch.",
                    "Write one line for each service, e.g. fks_api: 127.0.0.1:8001."
                )
            );
        }

        return Checked<IReadOnlyDictionary<string, string>>.Of(findings, () => targets);
    }

    private static List<(string Service, string Address, string Where)> Lines(string path, string text, List<Finding> findings)
    {
        var lines = new List<(string, string, string)>();
        foreach (var (line, number) in text.Split('\n').Select((line, index) => (line.TrimEnd('\r'), index + 1)))
        {
            var where = FormattableString.Invariant($"{path}:{number}");
            if (Line().Match(line) is { Success: true } match)
            {
                lines.Add((match.Groups["service"].Value, match.Groups["address"].Value, where));
            }
            else if (!Nothing().IsMatch(line))
            {
                findings.Add(
                    new(
                        "FKS305",
                        where,
                        Shown(line),
                        "This is no service with its address.",
                        "Write one line for each service, e.g. fks_api: 127.0.0.1:8001."
                    )
                );
            }
        }

        return lines;
    }

    /// <summary>A host name, an IPv4 address or an IPv6 address in brackets, as in a URL; then a port.</summary>
    private static bool IsAddress(string address)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0
            && int.TryParse(address[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port is > 0 and <= ushort.MaxValue
            && IsHost(address[..colon]);
    }

    private static bool IsHost(string host) =>
        host.StartsWith('[') && host.EndsWith(']')
            ? Uri.CheckHostName(host[1..^1]) == UriHostNameType.IPv6 && !host.Contains('%', StringComparison.Ordinal)
            : Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4;

    private static string Shown(string line) => line.Length > Longest ? line[..Longest] + " ..." : line;

    /// <summary>YAML's notation for a map of texts; an address in brackets needs no quotes here, which it does there.</summary>
    [GeneratedRegex(
        """^\s*(?<q1>["']?)(?<service>[^\s"':#]+)\k<q1>\s*:\s+(?<q2>["']?)(?<address>[^\s"'#]+)\k<q2>\s*(\s#.*)?$""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s*(#.*|---|\.\.\.)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
