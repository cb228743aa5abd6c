// Give the user who is logged in another password
ALTER CURRENT USER SET PASSWORD FROM $old TO $new
