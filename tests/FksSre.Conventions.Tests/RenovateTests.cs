using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FksSre.Tests;

namespace FksSre.Conventions.Tests;

/// <summary>Renovate finds each image that is deployed, with a digest or without.</summary>
public class RenovateTests
{
    private const string Digest = "sha256:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    private static readonly JsonNode _manager = JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "renovate.json")))![
        "customManagers"
    ]![0]!;

    private static readonly string _images = File.ReadAllText(Path.Combine(RepositoryRoot.Folder, ImagesFile()));

    [Fact]
    public void Every_image_is_found_by_its_name_and_version()
    {
        var declared = _images.Split('\n').Where(line => line.Contains("const string", StringComparison.Ordinal)).ToList();

        var found = Found(_images);

        Assert.Equal(declared.Count, found.Count);
        Assert.All(declared.Zip(found), pair =>
            Assert.EndsWith($"\"{pair.Second.Name}:{pair.Second.Version}\";", pair.First, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Image_with_a_digest_is_found_with_it() =>
        Assert.Equal(
            [("registry.k8s.io/a/b-c", "v2.19.1", Digest), ("docker.io/grafana/grafana", "13.1.3", "")],
            Found($"const string A = \"registry.k8s.io/a/b-c:v2.19.1@{Digest}\"; const string B = \"docker.io/grafana/grafana:13.1.3\";")
        );

    private static string ImagesFile() => Regex.Unescape(_manager["managerFilePatterns"]![0]!.GetValue<string>().Trim('/')).Trim('^', '$');

    private static List<(string Name, string Version, string Digest)> Found(string text) =>
        [
            .. Regex
                .Matches(text, _manager["matchStrings"]![0]!.GetValue<string>())
                .Select(match => (match.Groups["depName"].Value, match.Groups["currentValue"].Value, match.Groups["currentDigest"].Value)),
        ];
}
