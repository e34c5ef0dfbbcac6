using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
namespace FksSre.Monitoring.Tests.Mutation;
public class DumpTests
{
    [Fact]
    public void Dump()
    {
        foreach (var s in MutationCases.Services)
        {
            var rules = ServiceRules.Derive(s, new("https://runbooks.example/", null));
            Directory.CreateDirectory("/tmp/wt/engine-tools/dump/rules"); Directory.CreateDirectory("/tmp/wt/engine-tools/dump/tests");
            File.WriteAllText($"/tmp/wt/engine-tools/dump/rules/{rules.Name}.yml", RuleYaml.Render(rules));
            foreach (var f in RuleTestDerivation.Derive(s, rules))
            {
                File.WriteAllText($"/tmp/wt/engine-tools/dump/tests/{f.Name}.yml", RuleTestYaml.Render(f));
            }
        }
    }
}
