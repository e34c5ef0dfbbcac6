namespace FksSre.Stacks.Tests.Objects;

public class RegisteredObjectsTests
{
    public static TheoryData<string> Names => [.. Variants.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Registered_objects_break_no_rule(string variant)
    {
        var objects = await ClusterObjects.Of(variant);

        Assert.Empty(RuleBook.All.SelectMany(rule => rule.Value(objects).Select(problem => $"{rule.Key}: {problem}")));
    }
}
