namespace FksSre.Delivery.Engine;

/// <summary>What a run comes to, by its exit code and its events together.</summary>
public enum EngineVerdict
{
    /// <summary>It came to its end, and nothing differs.</summary>
    NothingDiffers,

    /// <summary>It came to its end, and something differs.</summary>
    Differs,

    /// <summary>Something is wrong; what was found until then is true, and more may follow.</summary>
    Failed,

    /// <summary>Somebody ended it.</summary>
    Cancelled,

    /// <summary>The engine could not log in where the state is.</summary>
    NotAuthenticated,

    /// <summary>There is no stack of that name where the state is.</summary>
    NoStack,

    /// <summary>It cannot be told.</summary>
    Unknown,
}
