namespace Pulumi.Testing;

/// <summary>The stack around functions under test. It waits for them, as a constructor cannot do otherwise.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Func<Task<IDictionary<string, object?>>> createResources) => Returned = createResources().GetAwaiter().GetResult();

    public IDictionary<string, object?> Returned { get; }
}
