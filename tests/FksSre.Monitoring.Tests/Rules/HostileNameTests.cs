using CsCheck;
using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Tests.Promtool;

namespace FksSre.Monitoring.Tests.Rules;

public sealed class HostileNameTests
{
    private static readonly AlertLinks _links = new("https://runbooks.example/", "https://grafana.example");

    /// <summary>All in one call: promtool takes longer to start than to check.</summary>
    [Fact]
    public void Rules_of_any_legal_catalogue_pass_promtool()
    {
        var folder = Directory.CreateTempSubdirectory("fks-rules-").FullName;
        try
        {
            var files = new List<string>();
            RandomCatalogue
                .Any()
                .Sample(
                    catalogue =>
                    {
                        foreach (var service in catalogue.Services)
                        {
                            files.Add(Path.Combine(folder, $"{files.Count}.yml"));
                            File.WriteAllText(files[^1], RuleYaml.Render(ServiceRules.Derive(service, _links)));
                        }
                    },
                    iter: 60,
                    threads: 1
                );

            PromtoolCommand.Accepts(files);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
