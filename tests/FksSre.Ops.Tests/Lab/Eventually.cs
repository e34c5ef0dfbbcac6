namespace FksSre.Ops.Tests.Lab;

/// <summary>Waits for what another process does in its own time.</summary>
internal static class Eventually
{
    /// <summary>Fails when the condition does not come true within 10 s.</summary>
    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    /// <inheritdoc cref="TrueAsync(Func{bool})"/>
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 500 && !await condition(); i++)
        {
            await Task.Delay(20);
        }

        Assert.True(await condition());
    }
}
