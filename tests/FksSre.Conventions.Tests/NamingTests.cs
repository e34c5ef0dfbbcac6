using System.Reflection;

namespace FksSre.Conventions.Tests;

public class NamingTests
{
    private static readonly string[] _vague = ["Manager", "Helper", "Util", "Utils", "Processor"];

    public static TheoryData<string> Assemblies =>
        [
            "FksSre.PromQl",
            "FksSre.ServiceLevels",
            "FksSre.Specifications",
            "FksSre.OnCall",
            "FksSre.Operations",
            "FksSre.Monitoring",
            "FksSre.Delivery",
            "FksSre.Policies",
            "FksSre.PolicyPack",
            "FksSre.Components",
            "FksSre.Stacks",
            "fks",
        ];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_type_has_a_name_that_says_nothing(string assembly)
    {
        var types = Assembly
            .Load(assembly)
            .GetTypes()
            .Where(t => t.Namespace?.StartsWith("FksSre", StringComparison.Ordinal) == true)
            .ToList();

        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.DoesNotContain(_vague, word => type.Name.EndsWith(word, StringComparison.Ordinal)));
    }
}
